import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Telling } from '@/model/telling';
import type { KeptWork } from '@/store/database';
import { keepDriftTold } from '@/store/drift';
import { Button } from '@/ui/Button';
import { useChange } from '@/ui/use-change';

/** What the rules say of a kept work, above its text. What the author added since, the reader can put away. */
export function Told({ kept, telling }: { kept: KeptWork; telling: Telling }): JSX.Element {
  const [failed, change] = useChange();
  return (
    <div class="dogear-told" data-severity={telling.severity} role="note">
      <p>{telling.says}</p>
      <Said telling={telling} />
      {telling.drift.length > 0 && (
        <Button onClick={() => change(() => keepDriftTold(kept), { vanishes: true })}>{t('markSeen')}</Button>
      )}
      {failed && <p>{t('cannotWrite')}</p>}
    </div>
  );
}

/** What the author added since, each reason on a line, and what cannot be told. */
export function Said({ telling: { drift, reasons, unsure } }: { telling: Telling }): JSX.Element {
  return (
    <>
      {drift.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      {reasons.length > 0 && (
        <ul class="dogear dogear-reasons">
          {reasons.map(({ severity, word, why }) => (
            <li key={why} class="dogear dogear-reason" data-severity={severity} dir="auto">
              <b class="dogear-word">{word}</b> {why}
            </li>
          ))}
        </ul>
      )}
      {unsure !== null && <p>{unsure}</p>}
    </>
  );
}
