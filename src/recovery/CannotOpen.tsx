import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyToBackup } from '@/backup/copy-to-backup';
import { replaceDamaged } from '@/backup/replace-damaged';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { SaveCopy } from '@/ui/SaveCopy';
import { TwiceAsked } from './TwiceAsked';

interface Props {
  error: unknown;
  /** Called when it may be looked at again. */
  onDone(): void;
}

/** The browser does not open the library, and does not say that it is another one. */
export function CannotOpen({ error, onDone }: Props): JSX.Element {
  const [failed, setFailed] = useState(false);
  const replace = (): void => {
    replaceDamaged().then(onDone, (error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  return (
    <>
      <Banner />
      <main class="dg-page dg-stack">
        <h1>{t('cannotOpen')}</h1>
        <Notice trouble>{t('cannotOpenWhat')}</Notice>
        {failed && <Notice trouble>{t('replaceDamagedFailed')}</Notice>}
        <Button look="primary" onClick={onDone}>
          {t('lookAgain')}
        </Button>
        <SaveCopy make={() => copyToBackup('newest', browser.runtime.getManifest().version)} />
        <TwiceAsked
          name={t('replaceDamaged')}
          question={t('replaceDamagedSure')}
          what={t('replaceDamagedWhat')}
          yes={t('replaceDamagedYes')}
          onYes={replace}
        />
        <p class="dg-soft dg-small">
          {t('cannotOpenDetail', { error: error instanceof Error ? error.message : String(error) })}
        </p>
      </main>
    </>
  );
}
