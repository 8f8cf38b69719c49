import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liftRules } from '@/background/lift-rules';
import { takeFamily } from '@/background/take-family';
import { NotUnderstood } from '@/model/parse';
import { parseFamily } from '@/model/parse-family';
import { keyOfRule } from '@/model/telling';
import { listRules } from '@/rules/rule-book';
import { loadRuleFile } from '@/settings/rule-file';
import { database } from '@/store/database';
import { listFamilies } from '@/store/families';
import { resetExtension } from '../fake-extension';
import { writeRules } from './rules-of';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const family = { name: 'Fog', synonymOf: null, synonyms: ['Mist'], subtags: [], metatags: [] };
const from = (incognito: boolean) => ({ address: '', incognito }) as Parameters<typeof takeFamily>[1];

beforeEach(async () => {
  resetExtension();
  await database.families.clear();
});

describe('a family of tags that a page showed', () => {
  it('is remembered with its time, and the rules are made ready with it and stay so', async () => {
    await writeRules('hide if tag is "fog"\n');
    await takeFamily(family, from(false));
    expect(await listFamilies()).toMatchObject([{ ...family, key: 'fog', learnedAt: expect.any(Number) }]);
    expect((await loadRuleFile()).ready.names).toContain('mist\t');
    const rules = listRules((await loadRuleFile()).ready).map(keyOfRule);
    await liftRules({ rules, how: 'today', work: null, back: false });
    expect((await loadRuleFile()).ready.rules).toContain('"mist":"Fog"');
  });

  it('leaves rules alone that it is nothing to', async () => {
    await writeRules('hide if tag is "Rain"\n');
    const before = await loadRuleFile();
    await takeFamily(family, from(false));
    expect(await loadRuleFile()).toEqual(before);
  });

  it('in a private window is not remembered', async () => {
    await takeFamily(family, from(true));
    expect(await listFamilies()).toEqual([]);
  });

  it.each([
    { ...family, name: 7 },
    { ...family, more: 1 },
    { ...family, synonyms: Array(5001).fill('x') },
    { ...family, subtags: ['x'] },
  ])('is refused where it is none', (sent) => {
    expect(() => parseFamily(sent)).toThrow(NotUnderstood);
  });
});
