import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { Choices } from '@/store/choices';
import { type Shrinkage, settleShrinkage } from '@/store/shrinkage';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';

interface Props {
  work: WorkId;
  choices: Choices;
  shrinkage: Shrinkage;
}

/** Says that AO3 has less of a work than is kept, and lets the reader choose which one to read, now and later. */
export function Shrunk(props: Props): JSX.Element {
  return (
    <Notice>
      <Choice {...props} />
    </Notice>
  );
}

/**
 * The same above a chapter, until the reader decided: one line that opens, and that stays in sight, because who is taken
 * to their place does not see what stands above it.
 */
export function ShrunkAbove(props: Props): JSX.Element | null {
  if (props.choices.settled === props.shrinkage.key) return null;
  return (
    <details class="dg-notice dg-stays dg-noprint">
      <summary class="dg-small">{t('shrunk')}</summary>
      <Choice {...props} />
    </details>
  );
}

function Choice({ work, choices, shrinkage }: Props): JSX.Element {
  const [failed, change] = useChange();
  const { gone, longer, key } = shrinkage;
  const settled = choices.settled === key;
  const cut = Object.keys(longer).length;
  const choose = (mine: boolean): JSX.Element => (
    <Button onClick={() => change(() => settleShrinkage(work, shrinkage, mine), { vanishes: true })}>
      {t(mine ? 'readMine' : 'readTheirs')}
    </Button>
  );
  return (
    <>
      {gone > 0 && <p>{t('shrunkChapters', { count: gone })}</p>}
      {cut > 0 && <p>{t('shrunkTexts', { count: cut })}</p>}
      <p>{t(!settled ? 'shrunkWhat' : choices.goneInPlace ? 'readingMine' : 'readingTheirs')}</p>
      <p class="dg-row">
        {!(settled && choices.goneInPlace) && choose(true)}
        {!(settled && !choices.goneInPlace) && choose(false)}
      </p>
      {failed && <p>{t('cannotWrite')}</p>}
    </>
  );
}
