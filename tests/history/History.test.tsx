// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { History } from '@/history/History';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { keepPlace } from '@/store/places';
import { vault } from '@/store/vault';
import { enter, press, show, shownText } from '../show';

// What draws needs a canvas, which no document of tests has; the journey looks at it.
const { drawFigure } = vi.hoisted(() => ({
  drawFigure: vi.fn<(into: HTMLElement, bars: { values: readonly number[] }) => () => void>(() => () => {}),
}));
vi.mock('@/history/draw-figure', () => ({ drawFigure }));
vi.mock('@/ui/use-settings', () => ({ useSettings: () => null }));
beforeEach(async () => {
  drawFigure.mockClear();
  await Promise.all(vault.tables.map((table) => table.clear()));
});

const facts = {
  ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
  ...{ chaptersPosted: 3, chaptersPlanned: 3, complete: true },
};
const read = (day: Date, words: number, work = workId(7)) =>
  keepPlace({ work, facts, place: null, words, ms: 60_000 }, day.getTime());
const says = (words: string) => vi.waitFor(() => expect(shownText()).toContain(words));

describe('History', () => {
  it('says that nothing was read yet', async () => {
    await show(<History />);
    await says(t('historyEmpty'));
    expect(drawFigure).not.toHaveBeenCalled();
  });

  it('shows a year in figures, as tables, and day by day, and another when it is chosen', async () => {
    await read(new Date(2026, 2, 1, 12), 1200);
    await read(new Date(2025, 5, 9, 12), 300);
    await show(<History />);
    await says(t('yearHeading', { year: '2026' }));
    expect(shownText()).toContain(t('yearWords', { count: 1200 }));
    expect(shownText()).toContain(`Mar 1, 2026: ${t('dayWords', { count: 1200 })}`);
    const tables = [...document.querySelectorAll('figure table')].map(({ textContent }) => textContent);
    expect(tables).toEqual([
      expect.stringContaining('March1,200'),
      expect.stringContaining('Mar 1, 20261,200'),
    ]);
    await vi.waitFor(() => expect(drawFigure).toHaveBeenCalledTimes(2));
    const drawn = drawFigure.mock.calls.map(([, { values }]) => values);
    expect(drawn.map((values) => values.length)).toEqual([12, 365]);
    expect(drawn[0]?.[2]).toBe(1200);
    expect(drawn[1]?.[59]).toBe(1200);

    await enter(t('historyYear'), '2025');
    await says(t('yearHeading', { year: '2025' }));
    await says(t('yearWords', { count: 300 }));
  });

  it('forgets a day, and the year with it where nothing else was read in it', async () => {
    await read(new Date(2026, 2, 1, 12), 1200);
    await show(<History />);
    await says('The Lamp');
    await press(t('forgetDayNamed', { day: 'Mar 1, 2026' }));
    await says(t('historyEmpty'));
    expect(await vault.days.count()).toBe(0);
  });
});
