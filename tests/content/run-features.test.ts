import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Feature, runFeatures, type Visit } from '@/content/run-features';
import { saveOff } from '@/settings/off';
import { resetExtension } from '../fake-extension';
import { almanac, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const feature = (facts: Partial<Feature>): Feature => ({
  name: 'A',
  fits: () => true,
  run: () => undefined,
  ...facts,
});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => {
  warn.mockClear();
  resetExtension();
});

describe('runFeatures', () => {
  it('runs what fits the page, with the page', async () => {
    const visit = visitTo(almanac);
    const run = vi.fn<Feature['run']>();
    const other = vi.fn<Feature['run']>();
    const features = [
      feature({ fits: ({ kind }) => kind === 'work', run }),
      feature({ fits: ({ kind }) => kind === 'listing', run: other }),
    ];
    await runFeatures(features, visit);
    const { document, page } = visit;
    expect(run.mock.calls).toEqual([[expect.objectContaining({ document, page })]]);
    expect(page).toMatchObject({ work: 900000001 });
    expect(other).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Feature>]>([
    [
      'throws',
      {
        run: () => {
          throw new Error('oops');
        },
      },
    ],
    ['rejects', { run: () => Promise.reject(new Error('oops')) }],
    [
      'cannot tell where it fits',
      {
        fits: () => {
          throw new Error('oops');
        },
      },
    ],
  ])('names a feature that %s, runs the others and leaves the page alone', async (_, broken) => {
    const visit = visitTo(almanac);
    const before = visit.document.documentElement.outerHTML;
    const run = vi.fn<Feature['run']>();
    await runFeatures([feature({ name: 'Broken', ...broken }), feature({ run })], visit);
    expect(run).toHaveBeenCalledOnce();
    expect(warn.mock.calls).toEqual([['Dogear: Broken failed.', expect.any(Error)]]);
    expect(visit.document.documentElement.outerHTML).toBe(before);
  });

  it('waits for the whole page, but with what has to be there before it is seen', async () => {
    const visit = visitTo(almanac);
    // A getter of the document's own; nothing else of the page is pretended.
    Object.defineProperty(visit.document, 'readyState', { value: 'loading' });
    const early = vi.fn<Feature['run']>();
    const late = vi.fn<Feature['run']>();
    const ran = runFeatures([feature({ run: late }), feature({ early: true, run: early })], visit);
    await vi.waitFor(() => expect(early).toHaveBeenCalledOnce());
    expect(late).not.toHaveBeenCalled();
    const parsed = visit.document.createEvent('Event');
    parsed.initEvent('DOMContentLoaded');
    visit.document.dispatchEvent(parsed);
    await ran;
    expect(late).toHaveBeenCalledOnce();
  });

  it('waits until a page that was loaded ahead is shown', async () => {
    const visit = visitTo(almanac);
    const document = Object.assign(visit.document, { prerendering: true });
    const run = vi.fn<(visit: Visit) => void>();
    const done = runFeatures([feature({ run })], { ...visit, document });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(run).not.toHaveBeenCalled();
    const shown = new (Object.getPrototypeOf(document.createEvent('Event')).constructor)(
      'prerenderingchange',
    );
    document.dispatchEvent(shown);
    await done;
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs nothing on a page that was left', async () => {
    const visit = visitTo(almanac);
    visit.leave();
    const run = vi.fn<Feature['run']>();
    await runFeatures([feature({ run })], visit);
    expect(run).not.toHaveBeenCalled();
  });

  it('runs nothing that needs no asking while the reader has turned us off', async () => {
    await saveOff('for good');
    const run = vi.fn<Feature['run']>();
    const early = vi.fn<Feature['run']>();
    await runFeatures([feature({ run }), feature({ early: true, run: early })], visitTo(almanac));
    expect(run).not.toHaveBeenCalled();
    expect(early.mock.calls[0]?.[0].left.aborted).toBe(true);
  });
});
