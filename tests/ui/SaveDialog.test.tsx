// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { seriesId, workId } from '@/model/ids';
import type { SavedFile, SaveWatch, Saving } from '@/model/saving';
import { SaveDialog } from '@/ui/SaveDialog';
import type { SaveFile } from '@/ui/use-saving';
import { find, press, show, shownText } from '../show';

const works = [workId(8), workId(7)];
const savings: Saving[] = [
  { kind: 'work', works: [workId(7)] },
  { kind: 'series', works, series: seriesId(5), name: 'Lamps' },
];

/** A writer that waits until it is told how it ends. */
function writer() {
  const asked: { args: Parameters<SaveFile>; watch: SaveWatch; end(file: SavedFile): void }[] = [];
  const save: SaveFile = (...args) =>
    new Promise((resolve, reject) => {
      const [, , watch] = args;
      watch.signal.addEventListener('abort', () => reject(watch.signal.reason));
      asked.push({ args, watch, end: resolve });
    });
  return { asked, save };
}

let handed: string[];
beforeEach(() => {
  handed = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    handed.push(this.download);
  });
});

const draw = (save: SaveFile) =>
  show(<SaveDialog heading="Save" savings={savings} save={save} onClose={() => {}} />);

async function submit(): Promise<void> {
  await act(() => void find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

describe('SaveDialog', () => {
  it('writes what was chosen in the format that was chosen, says how far it is, and hands it over', async () => {
    const { asked, save } = writer();
    await draw(save);
    const [, series] = document.querySelectorAll<HTMLInputElement>('input[name=what]');
    const [, , markdown] = document.querySelectorAll<HTMLInputElement>('input[name=format]');
    await act(() => series?.click());
    await act(() => markdown?.click());
    await submit();
    expect(asked[0]?.args.slice(0, 2)).toEqual([savings[1], 'markdown']);

    await act(() => asked[0]?.watch.onProgress(3, 9));
    expect(find<HTMLProgressElement>('progress').getAttribute('value')).toBe('3');
    await act(async () => asked[0]?.end({ name: 'Lamps - 5.md', blob: new Blob() }));
    expect(handed).toEqual(['Lamps - 5.md']);
    expect(shownText()).toContain(t('saveDone', { name: 'Lamps - 5.md' }));
  });

  it('stops when it is told to, and hands over nothing', async () => {
    const { asked, save } = writer();
    await draw(save);
    await submit();
    await press(t('saveCancel'));
    expect(asked[0]?.watch.signal.aborted).toBe(true);
    await vi.waitFor(() => expect(shownText()).toContain(t('saveCancelled')));
    expect(handed).toEqual([]);
  });

  it('says what went wrong', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await draw(() => Promise.reject(new Error('no room')));
    await submit();
    await vi.waitFor(() => expect(shownText()).toContain(t('saveFailed', { error: 'no room' })));
    expect(handed).toEqual([]);
  });
});
