import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { addToRuleFile } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { database } from '@/store/database';
import { keepFamily } from '@/store/families';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const ruled = (text: string) => parseRules(text).rules;
const [angst, fog] = ruled('hide if tag is "Angst"\nhide if tag is "Fog"');
if (!angst || !fog) throw new Error('The rules of this test are not understood.');

beforeEach(async () => {
  resetExtension();
  await database.families.clear();
  await saveRuleFile({ text: '', ready: compileRules([]) });
});

describe('changeRules', () => {
  it('loses none of the changes that are made at once', async () => {
    await Promise.all([
      changeRules((file) => addToRuleFile(file, angst)),
      changeRules((file) => addToRuleFile(file, fog)),
    ]);
    expect((await loadRuleFile()).text).toBe('hide if tag is "Angst"\nhide if tag is "Fog"\n');
  });

  it('makes them ready with the families that are known', async () => {
    const relatives = { synonymOf: null, subtags: [], metatags: [] };
    await keepFamily({ name: 'Fog', ...relatives, synonyms: ['Sea Fog'] }, 'fog', 1);
    await changeRules((file) => addToRuleFile(file, fog));
    expect((await loadRuleFile()).ready.names).toContain('sea fog');
  });

  it('saves nothing where there is nothing to change, and is free for the next after a mistake', async () => {
    await changeRules((file) => addToRuleFile(file, angst));
    expect(await changeRules(() => null)).toBe(false);
    await expect(
      changeRules(() => {
        throw new Error('on second thoughts');
      }),
    ).rejects.toThrow('on second thoughts');
    expect(await changeRules((file) => addToRuleFile(file, fog))).toBe(true);
    expect((await loadRuleFile()).text).toBe('hide if tag is "Angst"\nhide if tag is "Fog"\n');
  });
});
