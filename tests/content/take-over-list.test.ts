import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runFeatures } from '@/content/run-features';
import { takeOverList } from '@/content/take-over-list';
import { t } from '@/i18n/own-lists';
import { answerMessages } from '@/messages/wire';
import type { OwnEntry } from '@/model/own-entry';
import { parseOwnEntries, parseTaken } from '@/model/parse-own-entries';
import type { Taken } from '@/model/take-over';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const asked = vi.fn<(entries: OwnEntry[]) => void>();
beforeEach(async () => {
  resetExtension();
  asked.mockClear();
  fake.sender = archivePage('/');
  await saveSettings({ takeLater: true });
  answerMessages(
    {
      takeOver: {
        parse: parseOwnEntries,
        answer: async (entries) => {
          asked(entries);
          return entries.flatMap(({ work, markedForLater }): Taken[] =>
            markedForLater ? [{ work, facts: ['shelf'] }] : [],
          );
        },
      },
      giveBack: { parse: parseTaken, answer: async () => null },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});

async function open(path: string) {
  const visit = visitTo(path);
  const before = visit.document.documentElement.outerHTML;
  await runFeatures([takeOverList], visit);
  const line = visit.document.querySelector('.dogear-taken');
  return { ...visit, before, said: line?.querySelector('[role=status]')?.textContent ?? null };
}

describe('a list of the reader’s own', () => {
  it('is taken over as it stands, and a line says of how many works', async () => {
    const { said, document, before, leave } = await open('/users/sterna/readings');
    expect(asked.mock.lastCall?.[0].map(({ visits }) => visits)).toEqual([1, 12, 0, 3]);
    expect(said).toBe(t('taken', { count: 2 }));
    leave();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says nothing where nothing came of it', async () => {
    const { said, document, before } = await open('/users/sterna/bookmarks');
    expect(said).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['where the reader wants none', () => saveSettings({ takeLater: false })],
    ['while nothing is to be remembered', () => saveSettings({ followReading: false })],
    ['in a private window', async () => Object.assign(fake.extension, { inIncognitoContext: true })],
  ])('is not even read %s', async (_, given) => {
    await given();
    expect((await open('/users/sterna/readings')).said).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is no other list', async () => {
    for (const path of ['/works', '/users/sterna/works', '/users/sterna']) await open(path);
    expect(asked).not.toHaveBeenCalled();
  });
});
