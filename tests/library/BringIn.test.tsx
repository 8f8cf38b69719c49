// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { BringIn } from '@/library/BringIn';
import { workId } from '@/model/ids';
import type { Imported } from '@/saving/import-file';
import { ImportRefused } from '@/saving/import-refused';
import { find, show, shownText } from '../show';

const { importFile, openArchive } = vi.hoisted(() => ({
  importFile: vi.fn<(file: File) => Promise<Imported>>(),
  openArchive: vi.fn<(file: File) => Promise<File[] | null>>(),
}));
vi.mock('@/saving/import-file', () => ({ importFile }));
vi.mock('@/saving/open-archive', () => ({ openArchive }));
beforeEach(() => {
  importFile.mockReset();
  openArchive.mockReset();
  openArchive.mockResolvedValue(null);
});

const pressStop = () => find<HTMLButtonElement>('.dg-intake button').click();

const file = (name: string) => new File(['text'], name);
const taken = (name: string): Imported => ({
  name,
  kept: [{ work: workId(7), title: 'The Lamp', outcome: 'new', chaptersKept: 1, chaptersPosted: 1 }],
  oddities: [],
});

async function choose(...files: File[]): Promise<void> {
  const field = find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('BringIn', () => {
  it('takes one file after the other, and says which one it is at', async () => {
    const settle: (() => void)[] = [];
    importFile.mockImplementation(
      ({ name }) => new Promise((resolve) => settle.push(() => resolve(taken(name)))),
    );
    await show(<BringIn brief={false} />);
    await choose(file('a.html'), file('b.html'));
    await vi.waitFor(() =>
      expect(shownText()).toContain(t('fileReading', { done: 1, given: 2, name: 'a.html' })),
    );
    await vi.waitFor(() => expect(settle).toHaveLength(1));
    expect(importFile).toHaveBeenCalledTimes(1);
    settle[0]?.();
    await vi.waitFor(() =>
      expect(shownText()).toContain(t('fileReading', { done: 2, given: 2, name: 'b.html' })),
    );
    await vi.waitFor(() => expect(settle).toHaveLength(2));
    settle[1]?.();
    await vi.waitFor(() => expect(shownText()).toContain(t('filesDone', { count: 2 })));
  });

  it('names each file that is refused, with a sentence, and goes on with the others', async () => {
    importFile.mockImplementation(async ({ name }) => {
      if (name === 'cut.html') throw new ImportRefused('cut');
      if (name === 'odd.html') throw new TypeError('oops');
      return taken(name);
    });
    await show(<BringIn brief={false} />);
    await choose(file('cut.html'), file('good.html'), file('odd.html'));
    await vi.waitFor(() => expect(shownText()).toContain(t('filesRefused', { count: 2 })));
    await vi.waitFor(() => expect(shownText()).toContain(t('filesDone', { count: 1 })));
    const refused = [...document.querySelectorAll('[role=alert] li')].map((line) => line.textContent);
    expect(refused).toEqual([
      `cut.html: ${t('refusedCut')}`,
      `odd.html: ${t('refusedOther', { error: 'oops' })}`,
    ]);
    expect(find('details a').getAttribute('href')).toBe('/reader.html?work=7');
  });

  it('does not boast of nothing', async () => {
    importFile.mockRejectedValue(new ImportRefused('cut'));
    await show(<BringIn brief={true} />);
    await choose(file('cut.html'));
    await vi.waitFor(() => expect(shownText()).toContain(t('filesRefused', { count: 1 })));
    await vi.waitFor(() => expect(find('[role=status]').textContent).toBe(''));
  });

  it('stops when the reader says so: what is being read is read to its end, and what waits is not', async () => {
    const settle: (() => void)[] = [];
    importFile.mockImplementation(
      ({ name }) => new Promise((resolve) => settle.push(() => resolve(taken(name)))),
    );
    await show(<BringIn brief={false} />);
    await choose(file('a.html'), file('b.html'), file('c.html'));
    await vi.waitFor(() => expect(settle).toHaveLength(1));
    await act(() => pressStop());
    expect(find('.dg-intake button').getAttribute('aria-disabled')).toBe('true');
    settle[0]?.();
    await vi.waitFor(() => expect(shownText()).toContain(t('filesDone', { count: 1 })));
    expect(shownText()).toContain(t('filesLeft', { count: 2 }));
    expect(document.querySelector('.dg-intake button')).toBeNull();
    expect(importFile).toHaveBeenCalledTimes(1);

    await choose(file('d.html'));
    await vi.waitFor(() => expect(settle).toHaveLength(2));
    settle[1]?.();
    await vi.waitFor(() => expect(shownText()).toContain(t('filesDone', { count: 1 })));
    expect(shownText()).not.toContain(t('filesLeft', { count: 2 }));
  });

  it('leaves what is in a ZIP file that was being opened', async () => {
    let open: (files: File[]) => void = () => {};
    openArchive.mockImplementation(({ name }) =>
      name.endsWith('.zip')
        ? new Promise((resolve) => {
            open = resolve;
          })
        : Promise.resolve(null),
    );
    importFile.mockImplementation(async ({ name }) => taken(name));
    await show(<BringIn brief={false} />);
    await choose(file('works.zip'), file('b.html'));
    await vi.waitFor(() => expect(openArchive).toHaveBeenCalledTimes(1));
    await act(() => pressStop());
    open([file('x.html'), file('y.html')]);
    await vi.waitFor(() => expect(shownText()).toContain(t('filesLeft', { count: 3 })));
    await vi.waitFor(() => expect(document.querySelector('progress')).toBeNull());
    expect(importFile).not.toHaveBeenCalled();
  });

  it('lets files wait behind those that are being read', async () => {
    importFile.mockImplementation(async ({ name }) => taken(name));
    await show(<BringIn brief={false} />);
    await choose(file('a.html'));
    await choose(file('b.html'), file('c.html'));
    await vi.waitFor(() => expect(shownText()).toContain(t('filesDone', { count: 3 })));
    expect(importFile.mock.calls.map(([{ name }]) => name)).toEqual(['a.html', 'b.html', 'c.html']);
  });
});
