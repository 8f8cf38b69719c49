// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { chapterId, workId } from '@/model/ids';
import { Reader } from '@/reader/Reader';
import { keepReading } from '@/saving/keep-reading';
import { findChapter } from '@/store/chapters';
import { database } from '@/store/database';
import { packEarlierTexts } from '@/store/pack-earlier-texts';
import { writeProse } from '../archive/write-prose';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.stubGlobal('scrollTo', vi.fn());
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const ids = [chapterId(11), chapterId(12)];
const keep = (asOf: number, html: string) =>
  keepReading(
    reading({
      work: work({ chaptersPosted: 2 }),
      chapters: [chapter({ id: chapterId(11), position: 1, html })],
      contents: contents(...ids),
    }),
    asOf,
  );
async function open(rest: string): Promise<void> {
  history.replaceState(null, '', `/reader.html?work=7${rest}`);
  await show(<Reader />);
}
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('a chapter that changed', () => {
  it('says so to a reader who read it before, until it was seen', async () => {
    await keep(1, '<p>The lamp was lit.</p>');
    await open('#chapter-1');
    await appears('The lamp was lit.');
    expect(shownText()).not.toContain(t('whatChanged'));
    await vi.waitFor(async () => expect(await database.choices.count()).toBe(1));
    await keep(2, '<p>The lamp was not lit.</p>');
    await appears(t('changedSinceRead'));
    await press(t('markSeen'));
    await appears(t('earlierVersions', { count: 1 }));
    expect(shownText()).not.toContain(t('changedSinceRead'));
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('is compared in words that can be heard', async () => {
    await keep(1, '<p>Same.</p><p>The lamp was lit at four.</p>');
    await keep(2, '<p>Same.</p><p>The lamp was lit at five.</p>');
    await open('#chapter-1-versions');
    await appears('1 word added, 1 word removed.');
    expect(document.querySelector('del')?.textContent).toBe('[removed: four] ');
    expect(document.querySelector('ins')?.textContent).toBe('[added: five] ');
  });

  it('can be shown as it was; the newer text stays and can be shown again', async () => {
    await keep(1, '<p>The lamp was lit.</p>');
    await keep(2, '<p>The lamp was dark.</p>');
    await open('#chapter-1-versions');
    await appears(t('versions'));
    await press(t('showVersion'));
    await vi.waitFor(async () =>
      expect(await findChapter(workId(7), 1)).toMatchObject({ html: '<p>The lamp was lit.</p>' }),
    );
    await open('#chapter-1');
    await appears('The lamp was lit.');
    await press(t('showNewest'));
    await appears('The lamp was dark.');
  });

  it('keeps being shown as the reader chose when it changes again', async () => {
    await keep(1, '<p>One.</p>');
    await keep(2, '<p>Two.</p>');
    await open('#chapter-1-versions');
    await appears(t('versions'));
    await press(t('showVersion'));
    await vi.waitFor(async () =>
      expect(await findChapter(workId(7), 1)).toMatchObject({ html: '<p>One.</p>' }),
    );
    await keep(3, '<p>Three.</p>');
    expect(await findChapter(workId(7), 1)).toMatchObject({ html: '<p>One.</p>', revisions: [{}, {}] });
  });

  it('is compared and read in versions that are packed, and says where one is damaged', async () => {
    const prose = writeProse(1, 300);
    await keep(1, `<p>The lamp was lit at four.</p>${prose}`);
    await keep(2, `<p>The lamp was lit at five.</p>${prose}`);
    await packEarlierTexts();
    const [row] = (await database.texts.toArray()).filter((row) => row.v === 2);
    if (!row) throw new Error('None was packed.');
    await open('#chapter-1-versions');
    await appears('1 word added, 1 word removed.');
    await open(`#chapter-1-version-${row.text}`);
    await appears('The lamp was lit at four.');

    await database.texts.put({ ...row, packed: row.packed.slice(0, -9) });
    await appears(t('versionLost'));
    await open('#chapter-1-versions');
    await appears(t('versionLost'));
    expect(shownText()).toContain(t('versions'));
  });

  it('says where a version is not kept', async () => {
    await keep(1, '<p>One.</p>');
    await open('#chapter-1-version-0123456789abcdef');
    await appears(t('versionUnknown'));
  });
});
