import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { TagFamily } from '@/model/family';
import { forgetFamily, renewFamilies } from '@/options/setup';
import { normal } from '@/rules/normal';
import { parseRules } from '@/rules/parse-rules';
import { addToRuleFile } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { loadRuleFile } from '@/settings/rule-file';
import { database } from '@/store/database';
import { keepFamily, listFamilies } from '@/store/families';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const family: TagFamily = {
  ...{ name: 'Written as Letters', synonymOf: null, synonyms: ['Epistolary'] },
  ...{ subtags: [], metatags: [] },
};
const key = normal(family.name);
/** What is ready of the rules knows the other name of the tag. */
const meetsOtherName = async () => (await loadRuleFile()).ready.names.includes('epistolary');

beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepFamily(family, key, 1);
  await changeRules((file) =>
    addToRuleFile(file, ...parseRules('dim if freeform is "Written as Letters"').rules),
  );
  await renewFamilies();
});

it('forgets a family, and rules meet its other names no more', async () => {
  expect(await meetsOtherName()).toBe(true);
  await forgetFamily(key);
  expect(await listFamilies()).toEqual([]);
  expect(await meetsOtherName()).toBe(false);
});

it('has it listed as long as rules may meet its other names, also where it could not be done', async () => {
  const heldWhenRemoved = vi.fn<(isMet: Promise<boolean>) => void>();
  database.families.hook('deleting', () => heldWhenRemoved(meetsOtherName()));
  await forgetFamily(key);
  expect(heldWhenRemoved).toHaveBeenCalledTimes(1);
  expect(await heldWhenRemoved.mock.calls[0]?.[0]).toBe(false);
});
