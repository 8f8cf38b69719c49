import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import { Refused } from '@/background/keep-received';
import { takeSeen } from '@/background/take-seen';
import { NotUnderstood } from '@/model/parse';
import { parseSeenFacts } from '@/model/parse-facts';
import { saveSettings } from '@/settings/settings';
import { countSeen, forgetSeen } from '@/store/seen';
import { visitTo } from '../content/archive-page';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const page = { address: 'https://archiveofourown.org/works', incognito: false };
const facts = readSeenFacts(visitTo('/works').document);
beforeEach(async () => {
  resetExtension();
  await forgetSeen();
});

it('takes the works of a list as the list says them', async () => {
  expect(parseSeenFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  await takeSeen(facts, page);
  expect(await countSeen()).toBe(facts.length);
});

it('understands no other shape', () => {
  for (const wrong of [
    {},
    [{ ...facts[0], html: '<p>' }],
    [{ ...facts[0], tags: { fandom: [] } }],
    [{ work: 0 }],
  ])
    expect(() => parseSeenFacts(wrong)).toThrow(NotUnderstood);
});

it('takes nothing from a private window, nor where the reader does not want it', async () => {
  await expect(takeSeen(facts, { ...page, incognito: true })).rejects.toBeInstanceOf(Refused);
  await saveSettings({ rememberSeen: false });
  await takeSeen(facts, page);
  expect(await countSeen()).toBe(0);
});

it('forgets what was taken while the reader turned it off', async () => {
  const taking = takeSeen(facts, page);
  await Promise.resolve();
  await saveSettings({ rememberSeen: false });
  await taking;
  expect(await countSeen()).toBe(0);
});
