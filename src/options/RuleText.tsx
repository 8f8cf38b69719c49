import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import type { PlacedRule, RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import type { Mistake } from '@/rules/mistake';
import { parseRules } from '@/rules/parse-rules';
import { replaceInRuleFile } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { changeRules } from '@/saving/change-rules';
import { Button } from '@/ui/Button';
import { downloadFile } from '@/ui/download-file';
import { Notice } from '@/ui/Notice';
import { findSlowRules } from './find-slow-rules';
import { goToLine, startOfLine } from './go-to-line';
import { joinTexts } from './join-texts';
import { Rehearsal } from './Rehearsal';
import { sayMistake } from './say-mistake';

interface Props {
  /** The text that holds now. */
  saved: string;
  families: readonly TagFamily[];
  /** A line of `saved` to which the reader wants to go (0-based). */
  wanted: { line: number } | null;
}

/** All rules as plain text, with its mistakes shown while it is written. */
export function RuleText({ saved, families, wanted }: Props): JSX.Element {
  // What is written and not saved yet, and the text that it was begun from.
  const [draft, setDraft] = useState<{ text: string; from: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = draft?.text ?? saved;
  const { rules, mistakes } = parseRules(text);
  // The line on which the reader writes: its rule is tried. Null: they do not write.
  const [line, setLine] = useState<number | null>(null);
  const lookAt = ({ value, selectionStart }: HTMLTextAreaElement): void =>
    setLine(value.slice(0, selectionStart).split('\n').length - 1);
  // What was changed elsewhere meanwhile is changed in what is being written too, unless it is written over there.
  const joined = draft && joinTexts(draft.from, draft.text, saved);
  useEffect(() => {
    if (draft && joined !== null && saved !== draft.from) setDraft({ text: joined, from: saved });
  }, [saved]);
  useEffect(() => {
    if (!wanted || !area.current) return;
    const source = saved.split('\n')[wanted.line];
    const lines = text.split('\n');
    goToLine(area.current, lines[wanted.line] === source ? wanted.line : lines.indexOf(source ?? ''));
  }, [wanted]);

  const save = (): void => {
    setSaving(true);
    saveText(text, rules, saved)
      .then(
        () => {
          setTrouble(null);
          setDraft(null);
        },
        () => setTrouble(t('cannotWrite')),
      )
      .finally(() => setSaving(false));
  };
  const goTo = ({ line, column }: Mistake): void => {
    const at = startOfLine(text, line - 1) + column - 1;
    area.current?.focus();
    area.current?.setSelectionRange(at, at + 1);
  };
  return (
    <div class="dg-stack">
      <label class="dg-stack">
        <span>{t('rulesText')}</span>
        <textarea
          ref={area}
          class="dg-field dg-rules-text"
          rows={10}
          spellcheck={false}
          autocapitalize="off"
          dir="auto"
          value={text}
          placeholder={t('rulesExample')}
          aria-describedby="rules-text-what"
          aria-invalid={mistakes.length > 0}
          onInput={({ currentTarget }) => {
            setDraft({ text: currentTarget.value, from: draft?.from ?? saved });
            lookAt(currentTarget);
          }}
          onKeyUp={({ currentTarget }) => lookAt(currentTarget)}
          onClick={({ currentTarget }) => lookAt(currentTarget)}
        />
      </label>
      <p id="rules-text-what" class="dg-soft">
        {t('rulesTextWhat')}
      </p>
      <Rehearsal rule={rules.find((rule) => rule.line === line) ?? null} families={families} />
      {mistakes.length > 0 && (
        <Notice trouble>
          <p>{t('mistakes', { count: mistakes.length })}</p>
          <ul>
            {mistakes.map((mistake) => (
              <li key={mistake.line}>
                <Button look="quiet" onClick={() => goTo(mistake)}>
                  {sayMistake(mistake)}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {draft && joined === null && <Notice trouble>{t('rulesBothChanged')}</Notice>}
      {trouble !== null && <Notice trouble>{trouble}</Notice>}
      <div class="dg-row">
        <Button look="primary" busy={text === saved || isSaving} onClick={save}>
          {t('rulesSave')}
        </Button>
        {saved !== '' && (
          <Button
            onClick={() =>
              downloadFile({ name: 'dogear-rules.txt', blob: new Blob([saved], { type: 'text/plain' }) })
            }
          >
            {t('rulesExport')}
          </Button>
        )}
        <span role="status">
          {text === saved
            ? t('rulesSaved', { count: rules.filter(({ on }) => on).length })
            : t('rulesUnsaved')}
        </span>
      </div>
    </div>
  );
}

/** Saves the text; rules with expressions that are new in it are tried, and those that take too long rest in it. */
async function saveText(text: string, rules: PlacedRule[], saved: string): Promise<void> {
  const held = new Set(parseRules(saved).rules.map(writeRule));
  const slow = await findSlowRules(rules.filter((rule) => rule.on && !held.has(writeRule(rule))));
  await changeRules((file) => {
    const written: RuleFile = { ...file, text, ready: compileRules(rules, file.families) };
    return slow.reduce((now, rule) => replaceInRuleFile(now, rule, { ...rule, on: false }) ?? now, written);
  });
}
