import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Feature, runFeatures, type Visit } from '@/content/run-features';
import { almanac, visitTo } from './archive-page';

const feature = (facts: Partial<Feature>): Feature => ({
  name: 'A',
  fits: () => true,
  run: () => undefined,
  ...facts,
});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => warn.mockClear());

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
    expect(run.mock.calls).toEqual([[visit]]);
    expect(visit.page).toMatchObject({ work: 900000001 });
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
    await Promise.resolve();
    expect([early.mock.calls.length, late.mock.calls.length]).toEqual([1, 0]);
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
    await Promise.resolve();
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
});
