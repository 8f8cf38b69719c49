import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { type FileFormat, fileFormats, type Saving } from '@/model/saving';
import { Button } from './Button';
import { Notice } from './Notice';
import { SaveProgress } from './SaveProgress';
import { type SaveFile, useSaving } from './use-saving';

interface Props {
  heading: string;
  /** At least one; the reader chooses where there are several. */
  savings: readonly Saving[];
  save: SaveFile;
  onClose(): void;
}

/** Asks what is to be saved and in which format, writes it, and hands the file to the browser. */
export function SaveDialog({ heading, savings, save, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [at, setAt] = useState(0);
  const [format, setFormat] = useState<FileFormat>('epub');
  const [progress, begin, cancel] = useSaving(save);
  const saving = savings[at] ?? savings[0];
  const busy = progress.kind === 'writing';

  return (
    <dialog
      ref={dialog}
      class="dg-dialog dg-save"
      aria-labelledby="save-heading"
      onClose={() => {
        cancel();
        onClose();
      }}
    >
      <form
        class="dg-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (saving && !busy) begin(saving, format);
        }}
      >
        <h2 id="save-heading" dir="auto">
          {heading}
        </h2>
        {savings.length > 1 && (
          <fieldset class="dg-choices" disabled={busy}>
            <legend>{t('saveWhat')}</legend>
            {savings.map((one, index) => (
              <label key={keyOf(one)}>
                <input type="radio" name="what" checked={at === index} onChange={() => setAt(index)} />
                <span>{nameOf(one)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset class="dg-choices" disabled={busy}>
          <legend>{t('saveFormat')}</legend>
          {fileFormats.map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
              <span>
                {t(`format_${one}`)}
                <span class="dg-soft dg-small">{t(`formatWhat_${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SaveProgress progress={progress} />
        {progress.kind === 'failed' && <Notice trouble>{t('saveFailed', { error: progress.error })}</Notice>}
        <div class="dg-row">
          {busy ? (
            <Button onClick={cancel}>{t('saveCancel')}</Button>
          ) : (
            <Button look="primary" type="submit">
              {t('saveNow')}
            </Button>
          )}
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {t('close')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

const keyOf = (saving: Saving): string =>
  saving.kind === 'series' ? `series ${saving.series}` : saving.kind;

function nameOf(saving: Saving): string {
  switch (saving.kind) {
    case 'work':
      return t('saveWork');
    case 'series':
      return t('saveSeries', { name: saving.name, count: saving.works.length });
    case 'together':
      return t('saveTogether');
    case 'apart':
      return t('saveApart');
  }
}
