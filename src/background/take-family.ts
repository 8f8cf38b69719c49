import type { From } from '@/messages/wire';
import type { TagFamily } from '@/model/family';
import { normal } from '@/rules/normal';
import { withFamilies } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { keepFamily } from '@/store/families';

/**
 * Remembers the family of a tag whose page was open, or was asked for, and makes the rules ready with it. Nothing is
 * remembered of private windows: false.
 */
export async function takeFamily(family: TagFamily, { incognito }: From): Promise<boolean> {
  if (incognito) return false;
  await keepFamily(family, normal(family.name), Date.now());
  await changeRules((file) => {
    const renewed = withFamilies(file, file.families ?? []);
    // Every list that is open judges anew when the rules are saved.
    return renewed.ready.rules === file.ready.rules ? null : renewed;
  });
  return true;
}
