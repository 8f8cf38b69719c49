import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { Saving } from '@/model/saving';
import type { Work } from '@/model/work';
import { listSavings } from '@/saving/list-savings';
import { saveWhenAsked } from '@/saving/save-when-asked';
import { Button } from '@/ui/Button';
import { fileWords } from '@/ui/file-words';
import { SaveDialog } from '@/ui/SaveDialog';

/** Saves the work, or its series, as a file. Open from the beginning at `#save`, where the popup leads. */
export function SaveWork({ work }: { work: Work }): JSX.Element {
  const [savings, setSavings] = useState<Saving[] | null>(null);
  const open = async (): Promise<void> => setSavings(await listSavings(work.id));
  useEffect(() => {
    if (location.hash === '#save') void open();
  }, []);
  return (
    <>
      <Button onClick={() => void open()}>{t('saveAsFile')}</Button>
      {savings && (
        <SaveDialog
          heading={t('saveHeading', { title: work.title })}
          savings={savings}
          save={(saving, format, watch) => saveWhenAsked(saving, format, fileWords, watch)}
          onClose={() => setSavings(null)}
        />
      )}
    </>
  );
}
