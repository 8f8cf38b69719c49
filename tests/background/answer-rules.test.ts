import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import type { RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { work as inventedWork } from '../saving/invented-readings';

const file = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('@/settings/rule-file', () => ({
  loadRuleFile: async () => file.now,
  loadRules: async () => (file.now as RuleFile).ready,
  saveRuleFile: async (saved: RuleFile) => {
    file.now = saved;
  },
}));
const { addRule, draftRule, judgeWork, letInAlways, undoRule } = await import('@/background/answer-rules');

const work = inventedWork({ id: workId(7), fandoms: ['Harbour Lights'], title: 'The Lamp' });
const text = () => (file.now as RuleFile).text;
const write = (written: string): void => {
  file.now = { text: written, ready: compileRules(parseRules(written).rules) };
};

beforeEach(() => write(''));

describe('the rules in the background', () => {
  it('are judged for a page of a work', async () => {
    expect((await judgeWork(work)).action).toBeNull();
    write('gate if fandom is "Harbour Lights" because "sad"');
    expect(await judgeWork(work)).toMatchObject({ action: 'gate', because: [{ rule: { reason: 'sad' } }] });
  });

  it('let a work in for good, and no other', async () => {
    write('gate if fandom is "Harbour Lights"\nnote if title has "lamp"');
    await letInAlways(work);
    expect(text()).toContain('work is 7');
    expect((await judgeWork(work)).action).toBe('note');
    expect((await judgeWork({ ...work, id: workId(8) })).action).toBe('gate');
  });

  it('gain one from a page, which can be taken away again', async () => {
    const before = 'note if title has "sea"';
    write(before);
    const asked = {
      picked: { kind: 'tag', tag: 'Harbour Lights', tagKind: 'fandom' },
      action: 'hide',
    } as const;
    expect(await draftRule(asked)).toBe('hide if fandom is "Harbour Lights"');
    await addRule(asked);
    expect((await judgeWork(work)).action).toBe('hide');
    await undoRule(asked);
    expect(text()).toBe(before);
    expect((await judgeWork(work)).action).toBeNull();
  });

  it('keep what came after the one that is taken away', async () => {
    const asked = { picked: { kind: 'work', work: work.id }, action: 'dim' } as const;
    await addRule(asked);
    write(`${text()}note if title has "sea"\n`);
    const now = text();
    await undoRule(asked);
    expect(text()).toBe(now);
  });
});
