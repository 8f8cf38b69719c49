import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { later } from '@/ui/later';
import { listDropped, readableOf } from './list-dropped';
import { useIntake } from './use-intake';

// What reads files, and knows why one was refused, comes when there is one, and not before the page.
const IntakeReport = later(async () => (await import('./IntakeReport')).IntakeReport);

/** An attribute that both browsers know and the types of our library do not. */
const wholeFolder = { webkitdirectory: true };

/** Phones have no folders to choose. */
const foldersCanBeChosen =
  'webkitdirectory' in HTMLInputElement.prototype && !/Android/.test(navigator.userAgent);

/**
 * Takes AO3's own downloads, and files that Dogear saved, into the library: chosen here, or dropped anywhere on the page. `brief`: no more than a
 * button, for readers who know what it is for.
 */
export function BringIn({ brief }: { brief: boolean }): JSX.Element {
  const [intake, take, stop] = useIntake();
  const [dragged, setDragged] = useState(false);
  const id = useId();

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragged(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(false);
    };
    const drop = (event: DragEvent): void => {
      setDragged(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void listDropped(event.dataTransfer).then(take);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  return (
    <section
      class={`dg-bring ${brief ? 'dg-brief' : ''} ${dragged ? 'dg-dragged' : ''}`}
      aria-labelledby={`${id}-heading`}
    >
      <div class="dg-row dg-apart">
        <div class={brief ? 'dg-unseen' : ''}>
          <h2 id={`${id}-heading`}>{t('bringIn')}</h2>
          <p class="dg-soft dg-small" id={`${id}-what`}>
            {t('bringInWhat')}
          </p>
        </div>
        <label class="dg-button">
          <input
            class="dg-unseen"
            type="file"
            multiple
            accept=".html,.htm,.xhtml,.epub,.zip,text/html,application/epub+zip,application/zip"
            aria-describedby={`${id}-what`}
            onChange={({ currentTarget }) => {
              take(currentTarget.files ?? []);
              currentTarget.value = '';
            }}
          />
          {brief ? t('bringIn') : t('chooseFiles')}
        </label>
        {foldersCanBeChosen && (
          <label class="dg-button dg-quiet">
            <input
              class="dg-unseen"
              type="file"
              {...wholeFolder}
              aria-describedby={`${id}-what`}
              onChange={({ currentTarget }) => {
                take(readableOf(currentTarget.files ?? []));
                currentTarget.value = '';
              }}
            />
            {t('chooseFolder')}
          </label>
        )}
      </div>
      {intake && <IntakeReport intake={intake} onStop={stop} />}
    </section>
  );
}
