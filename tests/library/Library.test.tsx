// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { t as telling } from '@/i18n/telling';
import { Library } from '@/library/Library';
import { chapterId, workId } from '@/model/ids';
import { knownFacts } from '@/model/known-work';
import type { ReadingShelf } from '@/model/standing';
import type { Work } from '@/model/work';
import { keepReading } from '@/saving/keep-reading';
import { saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { keepKnownWork, noteChapters } from '@/store/known-works';
import { cachedForMs, keepNews } from '@/store/news';
import { keepPlace } from '@/store/places';
import { findShrinkage, settleShrinkage } from '@/store/shrinkage';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { countWorks } from '@/store/works';
import { writeRules } from '../background/rules-of';
import { resetExtension } from '../fake-extension';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { enter, find, named, press, show, shownText } from '../show';
import { visitedWork } from '../visited-work';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(() => show(null));
beforeEach(async () => {
  resetExtension();
  history.replaceState(null, '', '/library.html');
  await saveSettings({ keepAutomatically: false });
  await Promise.all([...database.tables, ...vault.tables].map((table) => table.clear()));
});

const keep = (id: number, facts: Partial<Work> = {}) =>
  keepReading(
    reading({
      work: work({ id: workId(id), title: `Work ${id}`, chaptersPosted: 3, ...facts }),
      chapters: [chapter({ id: chapterId(id * 10), position: 1 })],
    }),
    id,
  );
const titles = () => [...document.querySelectorAll('h3')].map((title) => title.textContent);
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

async function type(typed: string): Promise<void> {
  const field = find<HTMLInputElement>('input[type=search]');
  field.value = typed;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

describe('rules in the library', () => {
  it('are told of each work that meets one, with how severe they are, and follow changes', async () => {
    await keep(1, { fandoms: ['Harbour Lights'] });
    await keep(2);
    await writeRules('collapse if fandom is "Harbour Lights" because "too many gulls"');
    await show(<Library />);
    await appears(`${telling('severity_collapse')} too many gulls`);
    expect(document.querySelectorAll('.dogear-reason')).toHaveLength(1);
    await writeRules('note if title is "Work 2"');
    await appears(`${telling('severity_note')} Work 2`);
    expect(shownText()).not.toContain('too many gulls');
  });
});

describe('an empty library', () => {
  it('says how to begin, and offers to bring files in', async () => {
    await show(<Library />);
    await appears(t('nothingKept'));
    expect(shownText()).toContain(t('beginKeep'));
    expect(document.querySelector('input[type=search]')).toBeNull();
    expect(find('input[type=file]').hasAttribute('multiple')).toBe(true);
  });
});

describe('a library', () => {
  it('shows what is kept, how much of it, and what comes in meanwhile', async () => {
    await keep(1, { words: 14676, fandoms: ['Harbour Lights'], updated: '2024-02-01' });
    await show(<Library />);
    await appears(t('worksKept', { count: 1 }));
    for (const shown of ['Work 1', '1 of 3 chapters kept', '14,676 words', 'Harbour Lights', 'Feb 1, 2024']) {
      expect(shownText()).toContain(shown);
    }
    await keep(2);
    await appears(t('worksKept', { count: 2 }));
    expect(titles()).toHaveLength(2);
  });

  it('never says of an unknown number that it is none', async () => {
    await keep(1, { words: null, updated: null, published: null, complete: null, chaptersPosted: null });
    await show(<Library />);
    await appears('1 chapter kept');
    expect(shownText()).not.toMatch(/\b0\b|null|In progress|Updated /);
  });

  it('finds by what is typed, and says how many', async () => {
    for (const id of [1, 2, 3]) await keep(id, { freeforms: id === 2 ? ['Slow Burn'] : [] });
    await show(<Library />);
    await appears('Work 3');
    await type('slow');
    await appears(t('worksFound', { count: 1, total: 3 }));
    expect(titles()).toEqual(['Work 2']);
    expect(location.hash).toBe('#find=slow');
    await type('');
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('says of what is shown how many it is, while what was typed is still being looked for', async () => {
    for (const id of [1, 2, 3]) await keep(id, { freeforms: id === 2 ? ['Slow Burn'] : [] });
    await show(<Library />);
    await appears('Work 3');
    const told = new Set<string>();
    const note = () => told.add(`${titles().length}: ${find('section > [role=status]').textContent}`);
    const watch = new MutationObserver(note);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    note();
    await type('slow');
    note();
    await appears(t('worksFound', { count: 1, total: 3 }));
    watch.disconnect();
    expect([...told]).toEqual([
      `3: ${t('worksKept', { count: 3 })}`,
      `1: ${t('worksFound', { count: 1, total: 3 })}`,
    ]);
  });

  it('sorts, and remembers it in the address', async () => {
    for (const [index, title] of ['B', 'C', 'A'].entries()) await keep(index + 1, { title });
    await show(<Library />);
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
    const field = find<HTMLSelectElement>('select');
    field.value = 'title';
    await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(titles()).toEqual(['A', 'B', 'C']));
    expect(location.hash).toBe('#sort=title');
  });

  it('draws fifty at a time, and gives the focus to the first of the next fifty', async () => {
    for (let id = 1; id <= 60; id++) await keep(id);
    await show(<Library />);
    await vi.waitFor(() => expect(titles()).toHaveLength(50));
    await press(t('showMore', { count: 10 }));
    await vi.waitFor(() => expect(titles()).toHaveLength(60));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(titles()[50]));
  });
});

describe('shelves', () => {
  const shelve = (id: number, shelf: ReadingShelf) => keepStanding([workId(id)], { kind: 'shelf', shelf });
  beforeEach(async () => {
    for (const id of [1, 2]) await keep(id, { complete: false });
    await shelve(1, 'finished');
  });

  it('show what stands on them, kept or not, and count it', async () => {
    await shelve(8, 'to-read');
    await keepKnownWork({ ...knownFacts(work({ title: 'Only Known' })), work: workId(8), seenAt: 1 });
    await shelve(9, 'to-read');
    await keepStanding([workId(1), workId(8)], { kind: 'own-shelf', name: '再読', on: true });
    await show(<Library />);
    await appears(t('shelfCounted', { shelf: t('shelf_to-read'), works: 2 }));
    await appears(t('shelfCounted', { shelf: '再読', works: 2 }));
    expect(titles().sort()).toEqual(['Work 1', 'Work 2']);
    await enter(t('shelfFilter'), 'reading to-read');
    await appears(t('worksOnShelf', { count: 2 }));
    await vi.waitFor(() => expect(titles().sort()).toEqual(['Only Known', t('workUnnamed', { work: '9' })]));
    expect(location.hash).toBe('#shelf=to-read');
    expect(named('Only Known').getAttribute('href')).toBe('https://archiveofourown.org/works/8');
    expect(named(t('keepNamed', { title: 'Only Known' }))).toBeDefined();
    expect(() => named(t('removeNamed', { title: 'Only Known' }))).toThrow();
    await enter(t('shelfFilter'), 'own 再読');
    await vi.waitFor(() => expect(titles().sort()).toEqual(['Only Known', 'Work 1']));
    await type('known');
    await vi.waitFor(() => expect(titles()).toEqual(['Only Known']));
  });

  it('are shown in each row, with rating, note and chapters that are new', async () => {
    await keepStanding([workId(2)], { kind: 'rating', rating: 3 });
    await keepStanding([workId(2)], { kind: 'note', note: 'So good' });
    const quote = { text: 'Words', print: 1, before: [], after: [] };
    const at = { chapter: null, position: 3, paragraph: 1, paragraphs: 2, into: 1, fraction: 1, quote };
    const stretch = { work: workId(2), facts: null, place: at, words: 1, ms: 1 };
    await keepPlace(stretch, 1);
    await show(<Library />);
    await appears(`${t('shelf_waiting')}★★★`);
    expect(shownText()).toContain(t('hasNote'));
    expect(shownText()).toContain(t('ratingOf', { stars: '', rating: 3 }).trim());
    await noteChapters([visitedWork(2, { chaptersPosted: 5 })], 2);
    await appears(`${t('shelf_waiting')}${t('newSinceRead', { count: 2 })}`);
  });

  it('are set for one work, and for a selection, also of works that are not kept', async () => {
    await shelve(8, 'finished');
    history.replaceState(null, '', '/library.html#shelf=finished');
    await show(<Library />);
    await appears(t('worksOnShelf', { count: 2 }));
    await press(t('standingNamed', { title: 'Work 1' }));
    await appears(t('note'));
    await enter(t('ratingMine'), '5');
    await vi.waitFor(async () => expect((await findStanding(workId(1))).rating?.value).toBe(5));
    await press(t('close'));
    await press(t('select'));
    await press(t('selectAll', { count: 2 }));
    await press(t('shelf'));
    await enter(t('shelveWhere'), 'new');
    await enter(t('newShelf'), 'Comfort');
    await act(() => void find('dialog form').dispatchEvent(new Event('submit', { cancelable: true })));
    await appears(t('shelfCounted', { shelf: 'Comfort', works: 2 }));
    await press(t('remove'));
    expect(find('dialog').textContent).toContain(t('removeSelected', { count: 1 }));
  });

  it('are there where nothing is kept', async () => {
    await database.works.clear();
    await shelve(8, 'to-read');
    await show(<Library />);
    await appears(t('nothingKept'));
    await appears(t('shelfFilter'));
    await enter(t('shelfFilter'), 'reading to-read');
    await appears(t('worksOnShelf', { count: 1 }));
  });
});

describe('a work of which AO3 has less', () => {
  it('has a mark that leads to where the reader decides, until they did; and everything kept of it is named', async () => {
    const tell = (asOf: number, listed: number[], shown: number[]) =>
      keepReading(
        reading({
          work: work({ id: workId(1), title: 'Work 1', chaptersPosted: listed.length }),
          chapters: shown.map((at) =>
            chapter({ id: chapterId(at), position: listed.indexOf(at) + 1, html: `<p>Of ${at}.</p>` }),
          ),
          contents: contents(...listed.map(chapterId)),
        }),
        asOf,
      );
    await tell(1, [11, 12, 13], [11, 12, 13]);
    await tell(2, [11, 13], [13]);
    await show(<Library />);
    const said = t('allChaptersKept', { count: 2 });
    await appears(t('keptAndGone', { kept: said, count: 1 }));
    expect(named(t('shrunk')).getAttribute('href')).toBe('/reader.html?work=1');
    await press(t('removeNamed', { title: 'Work 1' }));
    expect(find('dialog').textContent).toContain(t('removeWhat', { count: 3 }));
    await press(t('removeNo'));
    const shrinkage = await findShrinkage(workId(1));
    if (shrinkage) await settleShrinkage(workId(1), shrinkage, false);
    await vi.waitFor(() => expect(shownText()).not.toContain(t('shrunk')));
    await keepNews(
      [{ work: workId(1), title: '', restricted: null, chaptersPosted: 1, updatedOn: null, updatedAt: null }],
      cachedForMs + 2,
    );
    await appears(t('newsFewer', { count: 1 }));
  });
});

describe('removing a work', () => {
  beforeEach(async () => {
    for (const id of [1, 2]) await keep(id);
    await show(<Library />);
    await appears('Work 2');
  });

  it('asks first, and says what it means', async () => {
    await press(t('removeNamed', { title: 'Work 2' }));
    expect(find('dialog').textContent).toContain(t('removeWhat', { count: 1 }));
    await press(t('removeNo'));
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await countWorks()).toBe(2);
  });

  it('removes it, says so, and gives the focus to the next', async () => {
    const first = titles()[0] ?? '';
    const second = titles()[1];
    await press(t('removeNamed', { title: first }));
    await press(t('remove'));
    await vi.waitFor(() => expect(titles()).toEqual([second]));
    expect(await countWorks()).toBe(1);
    expect(shownText()).toContain(t('removed', { title: first }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(second));
  });

  it('takes it back when the reader undoes it at once, and later from the list of what was removed', async () => {
    await press(t('removeNamed', { title: 'Work 2' }));
    await press(t('remove'));
    await appears(t('removed', { title: 'Work 2' }));
    await press(t('undo'));
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    await vi.waitFor(() => expect(shownText()).not.toContain(t('removedWorks', { count: 1 })));
    await press(t('removeNamed', { title: 'Work 1' }));
    await press(t('remove'));
    await appears(t('removedWorks', { count: 1 }));
    await press(t('bringBackNamed', { title: 'Work 1' }));
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    expect(shownText()).not.toContain(t('removedWorks', { count: 1 }));
  });

  it('removes many only when their number is typed', async () => {
    await press(t('select'));
    await press(t('selectAll', { count: 2 }));
    await press(t('remove'));
    const field = find<HTMLInputElement>('dialog input');
    const sure = async (typed: string): Promise<void> => {
      field.value = typed;
      await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
      await act(() => void find('dialog form').dispatchEvent(new Event('submit', { cancelable: true })));
    };
    for (const typed of ['', '1', '22', 'two']) await sure(typed);
    expect(await countWorks()).toBe(2);
    await sure(' 2 ');
    await appears(t('removedWorks', { count: 2 }));
    expect(await countWorks()).toBe(0);
  });

  it('says that nothing happened when it could not', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const failing = vi.spyOn(database, 'transaction').mockRejectedValue(new Error('disk full'));
    await press(t('removeNamed', { title: 'Work 2' }));
    await press(t('remove'));
    await appears(t('cannotWrite'));
    failing.mockRestore();
    expect(named(t('removeNo'))).toBeDefined();
    expect(await countWorks()).toBe(2);
  });
});
