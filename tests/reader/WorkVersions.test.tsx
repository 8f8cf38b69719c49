// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { chapterId } from '@/model/ids';
import type { Chapter, Part, Work } from '@/model/work';
import { Reader } from '@/reader/Reader';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.stubGlobal('scrollTo', vi.fn());
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const shows: Part[] = ['header', 'preface', 'afterword', 'skin'];
const ids = [chapterId(11), chapterId(12)];
const keep = (asOf: number, facts: Partial<Work>, notes: Partial<Chapter> = {}) =>
  keepReading(
    reading({
      shows,
      work: work({ chaptersPosted: 2, ...facts }),
      chapters: ids.map((id, at) => chapter({ id, position: at + 1, ...(at === 0 ? notes : {}) })),
      contents: contents(...ids),
    }),
    asOf,
  );
async function open(hash: string): Promise<void> {
  history.replaceState(null, '', `/reader.html?work=7${hash}`);
  await show(<Reader />);
}
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), { timeout: 5_000 });
const changeLinks = () =>
  [...document.querySelectorAll('main a')].filter(({ textContent }) => textContent === t('whatChanged'));

describe('a work whose author changed its notes', () => {
  beforeEach(async () => {
    await keep(1, { notesHtml: '<p>Thank you, Wren.</p>', endNotesHtml: '<p>More on Sunday.</p>' });
    await keep(2, { notesHtml: '<p>Thank you, Mira.</p>', endNotesHtml: null });
  });

  it('says so, until it was seen, and leads to what changed from then on too', async () => {
    await open('');
    await appears(t('textChanged_notesHtml'));
    await appears(t('textChanged_endNotesHtml'));
    expect(shownText()).not.toContain(t('textChanged_summaryHtml'));
    await press(t('markSeen'));
    await vi.waitFor(() => expect(shownText()).not.toContain(t('textChanged_notesHtml')));
    expect(shownText()).toContain(t('earlierTexts'));
    expect(changeLinks().map((link) => link.getAttribute('href'))).toEqual(['#title-versions']);
  });

  it('shows by the word what changed, and what was taken away, in full', async () => {
    await open('#title-versions');
    await appears(t('workEndNotes'));
    await appears('1 word added, 1 word removed.');
    const [notes, endNotes] = document.querySelectorAll('main article > section');
    expect(notes?.querySelector('del')?.textContent).toBe('[removed: Wren] ');
    expect(notes?.querySelector('ins')?.textContent).toBe('[added: Mira] ');
    expect(endNotes?.querySelector('del')?.textContent).toContain('More on Sunday.');
    const read = [...(endNotes?.querySelectorAll('details') ?? [])].map(
      (each) => each.lastChild?.textContent,
    );
    expect(read).toEqual([t('versionNone'), 'More on Sunday.']);
    expect(document.querySelector('h1')?.textContent).toBe(t('whatChangedIn', { name: 'The Lamp' }));
  });

  it('tells after its last chapter that there were notes', async () => {
    await open('#chapter-2');
    await appears(t('earlierEndNotes'));
  });

  it('cleans them as every other text', async () => {
    await keep(3, { notesHtml: '<p>Look <img src="x" onerror="alert(1)"><script>bad()</script>there.</p>' });
    await open('#title-versions');
    await appears('there.');
    expect(document.querySelector('main script, main [onerror]')).toBeNull();
    expect(shownText()).not.toContain('bad()');
  });

  it('shows its style as it is written', async () => {
    await keep(3, { skinCss: '#workskin p {\n  color: <red>;\n}' });
    await open('#title-versions');
    await appears(t('creatorStyle'));
    await appears('color: <red>;');
  });
});

describe('a work that is what it was', () => {
  it('says nothing of versions', async () => {
    await keep(1, { notesHtml: '<p>Thank you.</p>' });
    await keep(2, { notesHtml: '<div>Thank <b>you.</b></div>' });
    await open('');
    await appears('Thank you.');
    expect(changeLinks()).toEqual([]);
  });
});

describe('a chapter whose notes changed', () => {
  it('leads to them, where its text is what it was', async () => {
    await keep(1, {}, { notesHtml: '<p>For Wren.</p>', summaryHtml: '<p>Night.</p>' });
    await keep(2, {}, { notesHtml: null, summaryHtml: '<p>Night.</p>' });
    await open('#chapter-1');
    await appears(t('earlierNotes'));
    expect(changeLinks().map((link) => link.getAttribute('href'))).toEqual(['#chapter-1-versions']);
    await open('#chapter-1-versions');
    await appears(t('chapterNotes'));
    expect(shownText()).not.toContain(t('oneVersion'));
    expect(shownText()).not.toContain(t('chapterSummary'));
    expect(document.querySelector('del')?.textContent).toContain('For Wren.');
  });

  it('has them beside its text, where that changed too', async () => {
    await keep(1, {}, { html: '<p>Dark.</p>', endNotesHtml: '<p>Bye.</p>' });
    await keep(2, {}, { html: '<p>Light.</p>', endNotesHtml: '<p>Goodbye.</p>' });
    await open('#chapter-1-versions');
    await appears(t('chapterEndNotes'));
    expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Dark'),
      expect.stringContaining('Bye'),
    ]);
  });
});
