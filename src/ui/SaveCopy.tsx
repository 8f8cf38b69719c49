import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { SavedFile } from '@/model/saving';
import { Button } from './Button';
import { downloadFile } from './download-file';

/** Saves what was copied of the library as a backup file. `make`: null where there is no copy that is whole. */
export function SaveCopy({ make }: { make(): Promise<SavedFile | null> }): JSX.Element {
  const [said, setSaid] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const file = await make();
    if (file) downloadFile(file);
    setSaid(file ? t('copySaved', { name: file.name }) : t('copyNone'));
  };
  return (
    <div class="dg-row">
      <Button onClick={() => void save()}>{t('saveCopy')}</Button>
      <p role="status">{said}</p>
    </div>
  );
}
