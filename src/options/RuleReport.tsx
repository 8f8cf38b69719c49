import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { PlacedRule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { asTried, bareSentence, listLinesMet } from '@/rules/rehearse';
import { listRules, RuleBook } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';
import { listLifts } from '@/store/lifts';
import { useLive } from '@/ui/use-live';
import { inGoes } from './in-goes';
import type { RulesHeld } from './use-rule-file';
import { useTriedWorks } from './use-tried-works';

/** So many rules of each kind are listed. */
const most = 20;

/** Which rules never met anything, and which are lifted most often: those that a reader may want to change. */
export function RuleReport({ file }: { file: RulesHeld }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  if (file.ready.rules === '') return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('report')}</summary>
      {isOpen && (
        <div class="dg-stack">
          <NeverMet file={file} />
          <LiftedOften file={file} />
        </div>
      )}
    </details>
  );
}

function NeverMet({ file }: { file: RulesHeld }): JSX.Element {
  const works = useTriedWorks(true);
  const [never, setNever] = useState<PlacedRule[] | null>(null);
  useEffect(() => {
    if (!works) return;
    const rules = listRules(file.ready).filter(({ on }) => on);
    const book = new RuleBook(compileRules(rules.map(asTried), file.families));
    const met = new Set<number>();
    const tryOn = (at: number): void => {
      for (const line of listLinesMet(book, works.slice(at, at + 1), today())) met.add(line);
    };
    return inGoes(works.length, tryOn, () => setNever(rules.filter(({ line }) => !met.has(line))));
  }, [works, file.ready.rules, file.families.length]);
  if (!works || !never) return <p role="status">{t('reportTrying')}</p>;
  if (works.length === 0) return <p role="status">{t('reportNothingSeen')}</p>;
  if (never.length === 0) return <p role="status">{t('reportAllMet', { of: works.length })}</p>;
  return (
    <>
      <p role="status">{t('reportNever', { count: never.length, of: works.length })}</p>
      <ul class="dg-rules">
        {never.slice(0, most).map((rule) => (
          <li key={rule.line}>
            <code dir="auto">{writeRule(rule)}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function LiftedOften({ file }: { file: RulesHeld }): JSX.Element | null {
  const live = useLive(listLifts, []);
  const there = new Set(listRules(file.ready).map(bareSentence));
  const lifts = live.kind === 'ready' ? live.value.filter(({ rule }) => there.has(rule)) : [];
  if (lifts.length === 0) return null;
  return (
    <>
      <p>{t('reportLifted')}</p>
      <ul class="dg-rules">
        {lifts.slice(0, most).map(({ rule, times }) => (
          <li key={rule}>
            <code dir="auto">{rule}</code> <span class="dg-soft">{t('reportTimes', { count: times })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
