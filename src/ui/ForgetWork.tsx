import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from './Button';
import { Notice } from './Notice';

/** Has everything of a work forgotten but its copy, once the reader has said so twice. */
export function ForgetWork({ onForget }: { onForget(): void }): JSX.Element {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <div>
        <Button look="quiet" onClick={() => setAsks(true)}>
          {t('forgetWork')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Notice>{t('forgetWorkSure')}</Notice>
      <div class="dg-row">
        <Button onClick={() => setAsks(false)}>{t('forgetKeep')}</Button>
        <Button
          look="danger"
          onClick={() => {
            setAsks(false);
            onForget();
          }}
        >
          {t('forgetWorkYes')}
        </Button>
      </div>
    </>
  );
}
