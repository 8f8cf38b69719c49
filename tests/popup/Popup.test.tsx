// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import type { PageDescription } from '@/messages/list';
import { type Answers, answerMessages, type Door } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import type { Kept } from '@/model/kept';
import { describeTab } from '@/popup/describe-tab';
import { Popup } from '@/popup/Popup';
import { keepReading } from '@/saving/keep-reading';
import { loadOff } from '@/settings/off';
import { saveSettings } from '@/settings/settings';
import { CannotWrite } from '@/store/cannot-write';
import { findChoices } from '@/store/choices';
import { database } from '@/store/database';
import { timeOf } from '@/ui/time-of';
import { resetExtension } from '../fake-extension';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { named, press, show, shownText } from '../show';

const tab = vi.hoisted(() => ({
  ...{ url: undefined as string | undefined, title: undefined as string | undefined },
  ...{ allowed: true, reloaded: 0 },
}));
vi.mock('wxt/browser', async () => {
  const { fake } = await import('../fake-extension');
  const tabs = {
    ...fake.tabs,
    query: async () => [{ id: 1, url: tab.url, title: tab.title }],
    get: async (id: number) => (id === 1 ? { id, url: tab.url } : Promise.reject(new Error('No tab'))),
    reload: async () => void tab.reloaded++,
  };
  const permissions = { contains: async () => tab.allowed, request: async () => true };
  return { browser: { ...fake, tabs, permissions } };
});

const door: Door = {
  isArchive: () => true,
  codeOf: (error) => (error instanceof CannotWrite ? 'cannot-write' : 'failed'),
};
const kept = (outcome: Kept['outcome']): Kept => ({
  ...{ work: workId(7), title: 'The Lamp', outcome, chaptersKept: 1, chaptersPosted: 3 },
});

/** What our script in the tab says of its page, and what comes of keeping it. */
function answer(
  page: Partial<PageDescription>,
  keepPage: () => Promise<Kept> = async () => kept('new'),
): void {
  const parse = () => null;
  const answers: Answers = {
    describePage: {
      parse,
      answer: async () => ({ kind: 'work', obstacle: null, work: null, changed: null, ...page }),
    },
    keepPage: { parse, answer: keepPage },
  };
  answerMessages(answers, door);
}
const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: [], language: null, words: null },
  ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
};
const lamp = { id: workId(7), view: 'chapter', facts } as const;
const keep = (position: number) =>
  keepReading(
    reading({
      work: work({ chaptersPosted: 3, authors: [{ login: 'tern', pseud: 'tern' }] }),
      chapters: [chapter({ id: chapterId(10 + position), position })],
      contents: contents(chapterId(11), chapterId(12), chapterId(13)),
    }),
    1,
  );
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

beforeEach(async () => {
  resetExtension();
  Object.assign(tab, { url: 'https://archiveofourown.org/works/7/chapters/12', allowed: true, reloaded: 0 });
  await saveSettings({ keepAutomatically: false });
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('over a work', () => {
  it('says that it is not kept, and keeps it', async () => {
    answer({ work: lamp }, async () => {
      await keep(2);
      return kept('new');
    });
    await show(<Popup begun={describeTab(location.href)} />);
    await appears('The Lamp');
    expect(shownText()).toContain(t('notKept'));
    expect(shownText()).not.toContain(t('readOffline'));
    await press(t('keepChapter'));
    await appears(t('keptNow'));
    await appears(t('someChaptersKept', { kept: 1, count: 3 }));
    expect(shownText()).toContain('by tern');
    expect(named(t('readOffline')).getAttribute('href')).toBe('/reader.html?work=7#chapter-2');
    expect(named(t('keepAgain'))).toBeDefined();
  });

  it('lets a kept work in progress be kept up to date', async () => {
    await keep(2);
    answer({ work: lamp });
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('keepUpToDate'));
    const keepUpToDate = (): HTMLInputElement => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('.dg-switch')];
      const input = labels.find((label) => label.textContent === t('keepUpToDate'))?.querySelector('input');
      if (!input) throw new Error('There is no such switch.');
      return input;
    };
    keepUpToDate().click();
    await vi.waitFor(async () => expect((await findChoices(lamp.id)).upToDate).toBe(true));
    await vi.waitFor(() => expect(keepUpToDate().checked).toBe(true));
  });

  it('says that another chapter is kept but not this one', async () => {
    await keep(1);
    answer({ work: lamp });
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('chapterNotKept'));
    expect(shownText()).toContain(t('someChaptersKept', { kept: 1, count: 3 }));
    expect(named(t('keepChapter'))).toBeDefined();
  });

  it('says of a work with a chapter that was posted anew what lacks and what is kept besides, and offers the rest', async () => {
    for (const position of [1, 2, 3]) await keep(position);
    await keepReading(
      reading({
        work: work({ chaptersPosted: 3 }),
        chapters: [chapter({ id: chapterId(13), position: 3 })],
        contents: contents(chapterId(11), chapterId(99), chapterId(13)),
      }),
      2,
    );
    answer({ work: lamp });
    await show(<Popup begun={describeTab(location.href)} />);
    const said = t('someChaptersKept', { kept: 2, count: 3 });
    await appears(t('keptAndGone', { kept: said, count: 1 }));
    expect(named(t('keepEntire', { count: 3 }))).toBeDefined();
  });

  it('says that there was nothing to add', async () => {
    answer({ work: lamp }, async () => kept('same'));
    await show(<Popup begun={describeTab(location.href)} />);
    await appears('The Lamp');
    await press(t('keepChapter'));
    await appears(t('keptSame'));
  });

  it.each([
    [new CannotWrite('x'), t('cannotWrite')],
    [new TypeError('oops'), t('keepFailed', { error: 'oops' })],
  ])('says why it could not be kept: %s', async (error, said) => {
    answer({ work: lamp }, () => Promise.reject(error));
    await show(<Popup begun={describeTab(location.href)} />);
    await appears('The Lamp');
    await press(t('keepChapter'));
    await appears(said);
    expect(named(t('keepChapter'))).toBeDefined();
  });
});

describe('while Dogear is off', () => {
  const answerTurns = () => {
    let isPageOff = false;
    const describePage = {
      parse: () => null,
      answer: async () => ({ kind: 'work', obstacle: null, work: lamp, changed: null }),
    };
    const turnPage = {
      parse: (asked: unknown) => (typeof asked === 'boolean' ? asked : null),
      answer: async (asked: boolean | null) => {
        isPageOff = asked ?? isPageOff;
        return isPageOff;
      },
    };
    answerMessages({ describePage, turnPage }, door);
  };

  it('on this page, says so, and turns it on again', async () => {
    answerTurns();
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('notKept'));
    await press(t('offPage'));
    await appears(t('offNowPage'));
    expect(shownText()).not.toContain(t('offForGood'));
    await press(t('offTurnOn'));
    await appears(t('offForGood'));
    expect(shownText()).not.toContain(t('offNowPage'));
  });

  it('everywhere, says so and until when, and still leads to the copy', async () => {
    await keep(2);
    answerTurns();
    await show(<Popup begun={describeTab(location.href)} />);
    await appears('The Lamp');
    await press(t('offForGood'));
    await appears(t('offNowForGood'));
    expect(await loadOff()).toBe('for good');
    await appears(t('readOffline'));
    expect(shownText()).not.toContain(t('keepChapter'));
    await press(t('offTurnOn'));
    await appears(t('offHour'));
    const before = Date.now();
    await press(t('offHour'));
    await appears(t('offNowUntil', { time: timeOf(before + 3_600_000, before) }));
    await press(t('offTurnOn'));
    await vi.waitFor(async () => expect(await loadOff()).toBeNull());
  });

  it('can be turned off over any other site too, but not for its page', async () => {
    tab.url = 'https://example.com/';
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('offForGood'));
    expect(shownText()).not.toContain(t('offPage'));
  });
});

describe('over another page', () => {
  it('says that it is none of AO3’s, whether the browser tells its address or not', async () => {
    for (const url of ['https://example.com/works/7', undefined]) {
      tab.url = url;
      await show(<Popup begun={describeTab(location.href)} />);
      await appears(t('notAo3'));
    }
  });

  it('says what stands in the way, and still leads to the copy of that work', async () => {
    await keep(2);
    answer({ obstacle: 'busy' });
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('obstacleBusy'));
    await appears('The Lamp');
    expect(shownText()).not.toContain(t('keepAgain'));
    expect(named(t('readOffline')).getAttribute('href')).toBe('/reader.html?work=7#chapter-2');
  });

  it('offers to reload a page that was open before Dogear was there', async () => {
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('tabDeaf'));
    await press(t('reloadPage'));
    expect(tab.reloaded).toBe(1);
  });

  it('says of a page on which no script of ours runs why, and offers no reload that would change nothing', async () => {
    tab.url = 'https://archiveofourown.org/users/login';
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('leftAlone_password'));
    expect(shownText()).not.toContain(t('reloadPage'));
    expect(shownText()).not.toContain(t('tabDeaf'));
  });

  it('leads to the copy of a work that came over http', async () => {
    await keep(2);
    tab.url = 'http://insecure.archiveofourown.org/works/7';
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('leftAlone_http'));
    await appears('The Lamp');
    expect(shownText()).not.toContain(t('reloadPage'));
  });

  it('asks for the right to see AO3 where the reader has taken it away', async () => {
    tab.allowed = false;
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('notAllowed'));
    expect(named(t('allow'))).toBeDefined();
  });
});

describe('over a list', () => {
  const list = async () => {
    answer({ kind: 'series' });
    const seen = await describeTab(location.href);
    return seen.kind === 'page' ? seen.list : undefined;
  };

  it('knows where its other pages are, and what it is called', async () => {
    Object.assign(tab, {
      url: 'https://archiveofourown.org/series/7?page=2',
      title: 'Lights | Archive of Our Own',
    });
    expect(await list()).toEqual({ path: '/series/7', title: 'Lights' });
    Object.assign(tab, { title: undefined });
    expect(await list()).toEqual({ path: '/series/7', title: '/series/7' });
  });

  it('knows none where only the reader sees them', async () => {
    tab.url = 'https://archiveofourown.org/users/tern/readings?show=to-read';
    expect(await list()).toBeNull();
  });
});

describe('everywhere', () => {
  it('leads to the library and the options, and asks the one question', async () => {
    resetExtension();
    await show(<Popup begun={describeTab(location.href)} />);
    await appears(t('keepQuestion'));
    expect(named(t('openLibrary')).getAttribute('href')).toBe('/library.html');
    expect(named(t('options')).getAttribute('href')).toBe('/options.html');
  });
});
