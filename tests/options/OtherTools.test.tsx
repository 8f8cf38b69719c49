// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { OtherTools } from '@/options/OtherTools';
import { findStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { find, press, show, shownText } from '../show';

beforeEach(async () => {
  await Promise.all(vault.tables.map((table) => table.clear()));
  await show(<OtherTools />);
});

async function choose(text: string): Promise<void> {
  const field = find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(field, 'files', { value: [new File([text], 'mine.txt')], configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}
const says = (words: string) => vi.waitFor(() => expect(shownText()).toContain(words));
const file = JSON.stringify({ kudosed: ',1,', seen: ',2,nine,', skipped: ',3,' });

describe('OtherTools', () => {
  it('says what would come, names what it did not understand, and brings it in when told', async () => {
    await choose(file);
    await says(t('toolWorks', { tool: t('tool_kudosed-seen'), count: 3 }));
    for (const words of [
      t('toolOnShelf', { shelf: t('shelf_finished'), count: 2 }),
      t('toolOnShelf', { shelf: t('shelf_dropped'), count: 1 }),
      `${t('toolOdd', { count: 1 })}nine`,
    ])
      expect(shownText()).toContain(words);
    expect(await vault.standings.count()).toBe(0);
    await press(t('toolBringIn'));
    await says(t('toolDone', { count: 3 }));
    expect((await findStanding(workId(3))).shelf?.value.name).toBe('dropped');

    await choose(file);
    await says(t('toolNothingNew'));
    await press(t('toolNot'));
    expect(shownText()).not.toContain(t('toolNothingNew'));
  });

  it('says of another file that it is none', async () => {
    await choose('{"a": 1}');
    await says(t('otherToolsUnknown', { name: 'mine.txt' }));
  });
});
