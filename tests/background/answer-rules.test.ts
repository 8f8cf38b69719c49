import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { actions, type RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { resetExtension } from '../fake-extension';

const file = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('@/settings/rule-file', () => ({
  loadRuleFile: async () => file.now,
  saveRuleFile: async (saved: RuleFile) => {
    file.now = saved;
  },
}));
const { addRule, draftRule, undoRule } = await import('@/background/answer-rules');

const work = workId(7);
const text = () => (file.now as RuleFile).text;
const write = (written: string): void => {
  file.now = { text: written, ready: compileRules(parseRules(written).rules) };
};

beforeEach(() => {
  resetExtension();
  write('');
});

describe('the rules in the background', () => {
  it('gain one from a page, which can be taken away again', async () => {
    const before = 'note if title has "sea"';
    write(before);
    const asked = {
      picked: { kind: 'tag', tag: 'Harbour Lights', tagKind: 'fandom' },
      action: 'hide',
    } as const;
    const draft = await draftRule(asked);
    expect(draft.sentence).toBe('hide if fandom is "Harbour Lights"');
    expect(draft.actions.map(({ action }) => action)).toEqual(actions);
    await addRule(asked);
    expect(text()).toBe(`${before}\nhide if fandom is "Harbour Lights"\n`);
    await undoRule(asked);
    expect(text()).toBe(before);
  });

  it('keep what came after the one that is taken away', async () => {
    const asked = { picked: { kind: 'work', work }, action: 'dim' } as const;
    await addRule(asked);
    write(`${text()}note if title has "sea"\n`);
    const now = text();
    await undoRule(asked);
    expect(text()).toBe(now);
  });
});
