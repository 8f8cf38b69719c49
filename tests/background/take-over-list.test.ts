import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '@/background/keep-received';
import { giveBackTaken, takeOverList } from '@/background/take-over-list';
import type { From } from '@/messages/wire';
import { workId } from '@/model/ids';
import type { OwnEntry } from '@/model/own-entry';
import { NotUnderstood } from '@/model/parse';
import { parseOwnEntries, parseTaken } from '@/model/parse-own-entries';
import { saveSettings } from '@/settings/settings';
import { forgetWork } from '@/store/forget-reading';
import { findKnownWorks } from '@/store/known-works';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await Promise.all(vault.tables.map((table) => table.clear()));
  await saveSettings({ takeLater: true, takeHistory: true, takeBookmarks: true });
});

const work = workId(7);
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
};
const entry: OwnEntry = { work, facts, day: '2026-11-03', markedForLater: true, visits: 7, note: 'Mine' };
const history: From = { address: 'https://archiveofourown.org/users/a/readings', incognito: false };
const isOwnList = (address: string) => address === history.address;
const take = (from = history) => takeOverList([entry], from, isOwnList);
const counts = () => Promise.all([vault.standings.count(), vault.known.count()]);

describe('what is taken over from a list', () => {
  it('is kept with what the work is, told once, and given back in one step', async () => {
    const taken = await take();
    expect(taken).toEqual([{ work, facts: ['shelf', 'visited', 'note'] }]);
    expect(await findKnownWorks([work])).toMatchObject([{ title: 'The Lamp' }]);
    expect((await findStanding(work)).visited?.value).toEqual({ times: 7, lastOn: '2026-11-03' });
    expect(await take()).toEqual([]);
    await giveBackTaken(taken, history, isOwnList);
    const { shelf, visited, note } = await findStanding(work);
    expect([shelf?.value.name, visited?.value, note?.value]).toEqual([null, null, null]);
    expect(await take()).toEqual([]);
  });

  it('is refused from another page, and in a private window', async () => {
    for (const from of [
      { ...history, incognito: true },
      { ...history, address: 'https://archiveofourown.org/works/7' },
    ]) {
      await expect(take(from)).rejects.toThrow(Refused);
      await expect(giveBackTaken([], from, isOwnList)).rejects.toThrow(Refused);
    }
    expect(await counts()).toEqual([0, 0]);
  });

  it.each([
    ['the reader wants none of it', { takeLater: false, takeHistory: false, takeBookmarks: false }],
    ['nothing is to be remembered', { followReading: false }],
    ['the fandom is left out', { unfollowedFandoms: ['Lamps'] }],
  ])('is nothing where %s', async (_, settings) => {
    await saveSettings(settings);
    expect(await take()).toEqual([]);
    expect(await counts()).toEqual([0, 0]);
  });

  it('leaves what the reader said, and what they had forgotten', async () => {
    await keepStanding([work], { kind: 'shelf', shelf: 'dropped' });
    await keepStanding([work], { kind: 'note', note: 'No' });
    expect(await take()).toEqual([{ work, facts: ['visited'] }]);
    expect(await findStanding(work)).toMatchObject({
      ...{ shelf: { value: { name: 'dropped' } }, note: { value: 'No' } },
    });
    await forgetWork(work);
    expect((await findStanding(work)).visited).toBeUndefined();
    expect(await take()).toEqual([]);
  });

  it('comes in as it is meant, or not at all', () => {
    expect(parseOwnEntries([entry])).toEqual([entry]);
    expect(() => parseOwnEntries([{ ...entry, shelf: 'dropped' }])).toThrow(NotUnderstood);
    expect(() => parseTaken([{ work, facts: ['rating'] }])).toThrow(NotUnderstood);
  });
});
