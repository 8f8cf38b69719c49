import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import type { PlacedRule } from '@/model/rule';
import { normal } from '@/rules/normal';
import { removeFromRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { newId } from './draft-row';
import { draftOfRule, type RuleDraft } from './draft-rule';
import { findRule } from './find-rule';
import { RuleAsText } from './RuleAsText';
import { RuleEdit } from './RuleEdit';
import { RuleItem } from './RuleItem';
import { type RuleDone, RuleUndo } from './RuleUndo';
import { TextField } from './TextField';

/** So many rules are shown at first, and so many more at each press; fewer need no search. */
const atOnce = 30;

interface Props {
  rules: readonly PlacedRule[];
  families: readonly TagFamily[];
  onText(line: number): void;
}

/** A rule that is being edited, as it was when that began. `draft`: null where the form cannot show it. */
interface Opened {
  id: number;
  rule: PlacedRule;
  draft: RuleDraft | null;
}

/** Rules to switch, to edit and to delete; the last change can be taken back. */
export function EditableRules({ rules, families, onText }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(atOnce);
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [done, setDone] = useState<RuleDone | null>(null);
  const [failed, change] = useChange();
  const list = useRef<HTMLUListElement>(null);
  // The line of the rule to which the focus goes as soon as it is drawn.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"] button`);
    if (!button) return;
    wanted.current = null;
    button.focus();
  });

  const edit = (rule: PlacedRule): void =>
    setOpened([...opened, { id: newId(), rule, draft: draftOfRule(rule) }]);
  const remove = (rule: PlacedRule): void =>
    change(async () => {
      const sources: string[] = [];
      await changeRules((file) => {
        const removed = removeFromRuleFile(file, rule);
        if (removed) sources.push(removed.source);
        return removed?.file ?? null;
      });
      for (const source of sources) setDone({ kind: 'deleted', was: rule, source });
    });

  const end = ({ id }: Opened, was: PlacedRule | null, is: PlacedRule | null): void => {
    setOpened((now) => now.filter((each) => each.id !== id));
    if (was && is) setDone({ kind: 'changed', was, is });
    else wanted.current = was?.line ?? null;
  };
  const forms = opened.map((each) => {
    const { id, draft, rule } = each;
    const was = findRule(rules, rule);
    const onEnd = (is: PlacedRule | null): void => end(each, was, is);
    const form = (
      <li key={`opened ${id}`}>
        {draft ? (
          <RuleEdit begun={draft} was={was} families={families} onEnd={onEnd} />
        ) : (
          <RuleAsText
            sentence={writeRule(rule)}
            onText={() => onText((was ?? rule).line)}
            onEnd={() => onEnd(null)}
          />
        )}
      </li>
    );
    return { was, form };
  });
  const undo = done && (
    <li key="done">
      <RuleUndo
        key={`${done.kind} ${writeRule(done.was)}`}
        done={done}
        onUndone={() => {
          setDone(null);
          wanted.current = done.was.line;
        }}
      />
    </li>
  );

  const words = normal(typed);
  const found = rules.filter((rule) => normal(writeRule(rule)).includes(words));
  const shown = found.slice(0, most);
  // A form stands in the place of its rule; above all, where that is not to be seen.
  const items = forms.filter(({ was }) => !was || !shown.includes(was)).map(({ form }) => form);
  let isUndoShown = false;
  for (const rule of shown) {
    if (undo && !isUndoShown && rule.line >= done.was.line) {
      items.push(undo);
      isUndoShown = true;
    }
    const open = forms.filter(({ was }) => was === rule).map(({ form }) => form);
    items.push(
      ...(open.length > 0
        ? open
        : [<RuleItem key={rule.line} rule={rule} onEdit={() => edit(rule)} onDelete={() => remove(rule)} />]),
    );
  }
  if (undo && !isUndoShown) items.push(undo);
  return (
    <div class="dg-stack">
      {rules.length > atOnce && <TextField label={t('ruleFind')} value={typed} write={setTyped} />}
      <p role="status" class="dg-soft" hidden={typed === ''}>
        {typed !== '' && t('rulesFound', { count: found.length })}
      </p>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <ul class="dg-rules dg-stack" ref={list}>
        {items}
      </ul>
      {found.length > most && <Button onClick={() => setMost(most + atOnce)}>{t('rulesMore')}</Button>}
    </div>
  );
}
