import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerList } from '@/content/answer-list';
import { runFeatures } from '@/content/run-features';
import { tellList } from '@/content/tell-list';
import { tellVisit } from '@/content/tell-visit';
import { answerMessages, sendToTab } from '@/messages/wire';
import type { SeenFacts } from '@/model/facts';
import { parseSeenFacts } from '@/model/parse-facts';
import { parseVisitedWorks } from '@/model/parse-visited';
import type { VisitedWork } from '@/model/seen-work';
import { saveOff } from '@/settings/off';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, ownPage, resetExtension } from '../fake-extension';
import { almanac, letters, secondLetter, unrated, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

let told: VisitedWork[][];
let seen: SeenFacts[][];
/** What waits until the page has nothing else to do. */
let idle: (() => void)[];
beforeEach(() => {
  resetExtension();
  [told, seen, idle] = [[], [], []];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  fake.sender = archivePage('/');
  const take = async (seen: VisitedWork[]) => {
    told.push(seen);
    return null;
  };
  answerMessages(
    {
      tellVisit: { parse: parseVisitedWorks, answer: take },
      tellSeen: {
        parse: parseSeenFacts,
        answer: async (facts) => {
          seen.push(facts);
          return null;
        },
      },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});
const open = (path: string) => runFeatures([tellVisit, tellList], visitTo(path));

describe('a visit', () => {
  it('of a work tells how far the work is', async () => {
    await open(secondLetter);
    await open(almanac);
    expect(told).toMatchObject([
      [
        {
          seen: {
            work: letters,
            title: 'Nine Letters Home',
            chaptersPosted: 9,
            updatedOn: '2025-11-13',
            restricted: false,
          },
          facts: { title: 'Nine Letters Home', chaptersPosted: 9, fandoms: [expect.any(String)] },
        },
      ],
      [{ seen: { work: 900000001, chaptersPosted: 1, updatedAt: null } }],
    ]);
  });

  it('of a list tells the facts of its works, in one message and when the page is idle', async () => {
    await open('/works');
    await vi.waitFor(() => expect(idle).toHaveLength(1));
    expect(seen).toEqual([]);
    idle[0]?.();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    const one = seen[0]?.find(({ work }) => work === letters);
    expect(one).toMatchObject({ title: 'Nine Letters Home', place: 'lists', chapters: 9 });
    expect(one).not.toHaveProperty('mark');
  });

  it.each([
    ['the reader does not want that', false, false],
    ['the window is private', true, true],
  ])('of a list tells no facts where %s', async (_, rememberSeen, isPrivate) => {
    await saveSettings({ rememberSeen });
    fake.extension.inIncognitoContext = isPrivate;
    await open('/works');
    expect(told).toHaveLength(1);
    expect(idle).toEqual([]);
  });

  it('of a list tells it of every work there, with the moment of its last change', async () => {
    await open('/users/tidewrack/works');
    expect(told).toHaveLength(1);
    const [second] = told;
    expect(second?.length).toBeGreaterThan(4);
    const one = second?.find(({ seen }) => seen.work === letters);
    expect(one?.seen).toMatchObject({ title: 'Nine Letters Home', chaptersPosted: 9, restricted: false });
    expect(one).toMatchObject({ facts: { chaptersPosted: 9 }, latestChapter: 910000209 });
    expect(one?.seen.updatedAt).toBeGreaterThan(Date.parse('2025-01-01'));
  });

  it('of what is no work tells only that there was one', async () => {
    await open(unrated);
    await open('/works/900009999');
    expect(told).toEqual([[], []]);
  });

  it('in a private window tells nothing of what was read', async () => {
    fake.extension.inIncognitoContext = true;
    await open(secondLetter);
    await open('/users/tidewrack/works');
    expect(told).toEqual([[], []]);
  });

  it('while Dogear is off tells once that there was one, and nothing of what it shows', async () => {
    await saveOff('for good');
    await open(secondLetter);
    await open('/users/tidewrack/works');
    expect(told).toEqual([[], []]);
    expect(idle).toEqual([]);
  });
});

describe('the popup', () => {
  it('is told which works a list shows, and nothing on the page of a work', async () => {
    const ask = async (path: string) => {
      const visit = visitTo(path);
      await runFeatures([answerList], visit);
      fake.sender = ownPage;
      try {
        return await sendToTab(1, 'listWorks', null);
      } finally {
        visit.leave();
      }
    };
    const series = await ask('/series/9100001');
    expect(series?.works.map(({ title }) => title)).toContain('Nine Letters Home');
    expect(series).toMatchObject({ unrevealed: 0, unread: 0, pagination: '' });
    await expect(ask(secondLetter)).rejects.toMatchObject({ code: 'no answer' });
  });
});
