import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { ImportRefused, type ImportTrouble } from '@/saving/import-refused';
import { Button } from '@/ui/Button';
import type { Intake } from './use-intake';

/** How far the files are, with the way to stop, which works came in, and, by name, which did not and why. */
export function IntakeReport({ intake, onStop }: { intake: Intake; onStop: () => void }): JSX.Element {
  const { given, done, reading, taken, refused, left } = intake;
  return (
    <div class="dg-stack dg-intake">
      <div role="status" class="dg-stack">
        {reading === null ? (
          taken.length > 0 && <p>{t('filesDone', { count: taken.length })}</p>
        ) : (
          <>
            <label class="dg-small" for="intake">
              {t('fileReading', { done: done + 1, given, name: reading })}
            </label>
            <progress id="intake" max={given} value={done} />
          </>
        )}
        {left > 0 && <p>{t('filesLeft', { count: left })}</p>}
      </div>
      {reading !== null && (given > 1 || left > 0) && (
        <div class="dg-row">
          <Button busy={done + 1 >= given} onClick={onStop}>
            {t('filesStop')}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <div class="dg-notice dg-trouble dg-stack" role="alert">
          <p>{t('filesRefused', { count: refused.length })}</p>
          <ul class="dg-stack">
            {refused.map(({ name, error }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name}</strong>: {sayRefusal(error)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {taken.length > 0 && (
        <details>
          <summary>{t('filesTaken')}</summary>
          <ul class="dg-small">
            {taken
              .flatMap(({ kept }) => kept)
              .map((kept, index) => (
                <li key={`${index} ${kept.work}`}>
                  <a href={`/reader.html?work=${kept.work}`}>{kept.title}</a>{' '}
                  <span class="dg-soft">
                    {t(
                      kept.outcome === 'same' ? 'fileSame' : kept.outcome === 'new' ? 'fileNew' : 'fileMore',
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const reasons = {
  'cannot-write': 'cannotWrite',
  changed: 'refusedChanged',
  cut: 'refusedCut',
  damaged: 'refusedDamaged',
  'not-a-download': 'refusedNotADownload',
  'other-format': 'refusedOtherFormat',
  'too-large': 'refusedTooLarge',
  'wrong-encoding': 'refusedEncoding',
} as const satisfies Record<ImportTrouble, string>;

/** One sentence on why a file was not taken. */
function sayRefusal(error: unknown): string {
  if (error instanceof ImportRefused) return t(reasons[error.trouble]);
  return t('refusedOther', { error: error instanceof Error ? error.message : String(error) });
}
