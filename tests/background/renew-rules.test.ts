import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mendRules, renewRules } from '@/background/renew-rules';
import type { Rule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { listRules } from '@/rules/rule-book';
import { addToRuleFile } from '@/rules/rule-file';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { fake, resetExtension } from '../fake-extension';
import { hides } from '../rules/invented-rules';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const endless: Rule = hides({ kind: 'text', field: 'tag', how: 'matches', values: ['(a+)+'], first: null });
const calm: Rule = hides({ kind: 'flag', flag: 'complete' });

describe('renewRules', () => {
  it('makes ready what another version had written, and leaves the reader’s text as it is', async () => {
    const file = addToRuleFile({ text: '', ready: compileRules([]) }, calm, endless);
    await saveRuleFile(file);
    await renewRules();
    const { text, ready } = await loadRuleFile();
    expect(text).toBe(file.text);
    expect(listRules(ready)).toEqual([{ ...calm, line: 0 }]);
  });

  it('finds the rules again where what lay ready is no longer understood', async () => {
    await fake.storage.local.set({ 'rules:ready': [1], 'rules:text': 'hide if complete' });
    await renewRules();
    expect(listRules((await loadRuleFile()).ready)).toEqual([{ ...calm, line: 0 }]);
  });

  it('writes nothing where there are no rules', async () => {
    await renewRules();
    expect(await fake.storage.local.get(['rules:ready'])).toEqual({});
  });
});

describe('mendRules', () => {
  it('finds the rules again where what lay ready is damaged or gone', async () => {
    for (const damaged of [{ 'rules:ready': { names: 7 } }, {}]) {
      resetExtension();
      await fake.storage.local.set({ ...damaged, 'rules:text': 'hide if complete' });
      await mendRules();
      expect(listRules((await loadRuleFile()).ready)).toEqual([{ ...calm, line: 0 }]);
    }
  });

  it('writes nothing where they are whole, or where there are none', async () => {
    await mendRules();
    expect(await fake.storage.local.get(['rules:ready'])).toEqual({});
    const { ready } = addToRuleFile({ text: '', ready: compileRules([]) }, calm);
    await saveRuleFile({ text: 'hide if not complete', ready });
    await mendRules();
    expect((await loadRuleFile()).ready).toEqual(ready);
  });
});
