import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isLetIn, letIn, loadGateRules } from '@/settings/let-in';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const hour = 3_600_000;
const rule = 'gate if complete';
const store = (stored: unknown) => fake.storage.local.set({ 'rules:let-in': stored });
/** Whether a work is let in as things are stored. */
const isIn = async (name: number | string = 7) => isLetIn((await loadGateRules()).allowed, name, [rule]);

describe('what is let in', () => {
  it('is a work or a series, for the rules that asked, for an evening', async () => {
    await letIn('series 7', [rule], Date.now() - 7 * hour);
    await letIn(7, [rule], Date.now() - 5 * hour);
    const { allowed } = await loadGateRules();
    expect(isLetIn(allowed, 7, [rule])).toBe(true);
    expect(isLetIn(allowed, 7, [rule, 'gate if mine'])).toBe(false);
    expect(isLetIn(allowed, 8, [rule])).toBe(false);
    expect(isLetIn(allowed, 'series 7', [rule])).toBe(false);
  });

  it.each([
    ['no list', { 0: [7, Date.now(), rule] }],
    ['nothing', [null]],
    ['a number', [7]],
    ['no entry', [{ name: 7, at: Date.now(), rule }]],
    ['without a rule', [[7, Date.now()]]],
    ['of several rules', [[7, Date.now(), [rule]]]],
    ['without a time', [[7, null, rule]]],
    ['of a time in words', [[7, `${Date.now()}`, rule]]],
    ['from the future', [[7, Date.now() + hour, rule]]],
  ])('is nothing that is damaged: %s', async (_, stored) => {
    await store(stored);
    expect(await isIn()).toBe(false);
  });

  it('is what is whole beside what is not, also when more is let in', async () => {
    await store([null, [7, Date.now(), rule], 'x', [8]]);
    expect(await isIn()).toBe(true);
    await letIn(9, [rule], Date.now());
    expect([await isIn(7), await isIn(8), await isIn(9)]).toEqual([true, false, true]);
  });

  it('is never what somebody else wrote, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (stored) => {
        await store(stored);
        expect((await loadGateRules()).allowed).toEqual([]);
        await letIn(7, [rule], Date.now());
        expect(await isIn()).toBe(true);
      }),
    );
  });
});

describe('the rules of a page with a text', () => {
  const loaded = async (ready: unknown) => {
    await fake.storage.local.set({ 'rules:ready': ready });
    const { any, gates } = await loadGateRules();
    return { any, gates };
  };

  it('are none where none were saved', async () => {
    expect(await loadGateRules()).toMatchObject({ any: false, allowed: [] });
    expect(await loaded({ rules: '', gates: false })).toEqual({ any: false, gates: false });
  });

  it('have gates among them, or not', async () => {
    expect(await loaded({ rules: 'x', gates: true })).toEqual({ any: true, gates: true });
    expect(await loaded({ rules: 'x', gates: false })).toEqual({ any: true, gates: false });
  });

  it.each([undefined, null, 'yes', 0])('may be gates where that was damaged: %j', async (gates) => {
    expect(await loaded({ rules: 'x', gates })).toEqual({ any: true, gates: true });
  });

  it('are asked for without a throw, whatever is stored', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (ready) => void (await loaded(ready))));
  });
});
