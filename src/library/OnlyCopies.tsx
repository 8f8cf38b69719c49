import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { KeptWork } from '@/store/database';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';

/** A work that AO3 has no more: `at` (ms) is when AO3 said so. */
export interface OnlyCopy {
  id: WorkId;
  title: string;
  at: number;
}

/** Those of the works whose copy here may be the only one. */
export const onlyCopiesAmong = (works: readonly Pick<KeptWork, 'id' | 'work' | 'absence'>[]): OnlyCopy[] =>
  works.flatMap(({ id, work, absence }) =>
    absence?.kind === 'missing' ? [{ id, title: work.title, at: absence.at }] : [],
  );

interface Props {
  copies: readonly OnlyCopy[];
  /** What the button says that goes on. */
  yes: string;
  failed: boolean;
  onYes(): void;
  onNo(): void;
}

/** The second yes before only copies are removed: in other words and in another place, with each of them by its name. */
export function OnlyCopies({ copies, yes, failed, onYes, onNo }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone, and whoever hears the page is to hear what is asked now.
  useEffect(() => heading.current?.focus(), []);
  const [first] = copies;
  const one = first !== undefined && copies.length === 1 ? first : null;
  return (
    <div key="sure" class="dg-stack">
      <h2 id="remove-heading" ref={heading} tabIndex={-1}>
        {one ? t('removeOnlyCopy', { title: one.title }) : t('removeOnlyCopies', { count: copies.length })}
      </h2>
      <p>{one ? t('removeOnlyCopyWhat', { day: date(dayOf(one.at)) }) : t('removeOnlyCopiesWhat')}</p>
      {!one && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <ul class="dg-only-copies" aria-labelledby="remove-heading" tabIndex={0}>
          {copies.map(({ id, title, at }) => (
            <li key={id}>
              <span dir="auto">{title}</span>
              <span class="dg-soft dg-small">{t('onlyCopySince', { day: date(dayOf(at)) })}</span>
            </li>
          ))}
        </ul>
      )}
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <Button look="danger" onClick={onYes}>
        {yes}
      </Button>
      <Button onClick={onNo}>{copies.length === 1 ? t('removeNo') : t('removeNone')}</Button>
    </div>
  );
}
