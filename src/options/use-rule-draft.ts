import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rule } from '@/model/rule';
import type { Mistake } from '@/rules/mistake';
import { parseRules } from '@/rules/parse-rules';
import { writeRule } from '@/rules/write-rule';
import { type RuleDraft, ruleOf } from './draft-rule';

export interface RuleWriting {
  draft: RuleDraft;
  change(part: Partial<RuleDraft>): void;
  /** Begins anew with this. */
  begin(draft: RuleDraft): void;
  /** The rule as it is now; null while something is missing or wrong. */
  rule: Rule | null;
  /** What the fields do not know of, and the rules' own language does. */
  mistake: Mistake | null;
  /** The reader wanted to save what could not be saved. */
  tried: boolean;
  form: RefObject<HTMLFormElement | null>;
  /** Gives the rule to `save`, or takes the reader to the first thing that is wrong. */
  submit(event: Event, save: (rule: Rule) => void): void;
}

/** A rule while it is written in a form. */
export function useRuleDraft(first: () => RuleDraft): RuleWriting {
  const [draft, setDraft] = useState(first);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const rule = ruleOf(draft);
  const mistake = (rule && parseRules(writeRule(rule)).mistakes[0]) ?? null;
  useEffect(() => {
    if (tries === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid=true], fieldset[aria-describedby] input',
    );
    wrong?.focus();
  }, [tries]);
  return {
    ...{ draft, rule, mistake, form, tried: tries > 0 },
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    begin: (draft) => {
      setDraft(draft);
      setTries(0);
    },
    submit: (event, save) => {
      event.preventDefault();
      if (rule && !mistake) save(rule);
      else setTries(tries + 1);
    },
  };
}
