import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linkTo } from '@/ao3/link-to';
import { t } from '@/i18n/app';
import type { Facts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import { workId } from '@/model/ids';
import type { Rule } from '@/model/rule';
import type { Rehearsed } from '@/rules/rehearse';
import { Button } from '@/ui/Button';
import { bylineOf } from '@/ui/byline-of';
import { useRehearsal } from './use-rehearsal';
import { useTriedWorks } from './use-tried-works';

/** So many works are listed at first, and so many more at each press. */
const atOnce = 20;

interface Props {
  /** Null: nothing that could be tried. */
  rule: Rule | null;
  families: readonly TagFamily[];
}

/** What a rule would have done with the works that the reader saw in lists. */
export function Rehearsal({ rule, families }: Props): JSX.Element {
  const works = useTriedWorks(rule !== null);
  const rehearsed = useRehearsal(rule, works, families);
  const says = rule && rehearsed && rehearsed.of > 0 ? sayRehearsed(rule, rehearsed) : null;
  return (
    <div class="dg-stack">
      <p role="status" class="dg-soft" hidden={says === null}>
        {says}
      </p>
      {says !== null && rehearsed && rehearsed.met.length > 0 && <Which works={rehearsed.met} />}
    </div>
  );
}

function sayRehearsed({ action }: Rule, { met, unsure, of }: Rehearsed): string {
  const count = met.length;
  const finished = met.filter(({ mark }) => mark?.finished).length;
  return [
    action === 'hide' ? t('rehearsedHide', { count, of }) : t('rehearsed', { count, of }),
    ...(finished > 0 ? [t('rehearsedFinished', { count: finished })] : []),
    ...(unsure > 0 ? [t('rehearsedUnsure', { count: unsure })] : []),
  ].join(' ');
}

/** The works, once the reader asks which. */
function Which({ works }: { works: readonly Facts[] }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(atOnce);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('rehearsedWhich')}</summary>
      {isOpen && (
        <ul class="dg-rules">
          {works.slice(0, most).map((facts) => (
            <li key={facts.work}>
              <WorkMet {...facts} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && works.length > most && (
        <Button onClick={() => setMost(most + atOnce)}>{t('rehearsedMore')}</Button>
      )}
    </details>
  );
}

function WorkMet({ work, title, authors, tags, mark }: Facts): JSX.Element {
  return (
    <>
      {work !== null && (
        <a href={linkTo.work(workId(work))} dir="auto">
          {title}
        </a>
      )}{' '}
      <span class="dg-soft dg-small" dir="auto">
        {bylineOf(authors)} · {tags.fandom.join(', ')}
      </span>
      {mark?.finished && <strong class="dg-small"> {t('shelf_finished')}</strong>}
    </>
  );
}
