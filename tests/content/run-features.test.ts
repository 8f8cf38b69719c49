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
    const { document, left } = visit;
    expect(run.mock.calls).toEqual([
      [{ document, left, page: expect.objectContaining({ work: 900000001 }) }],
    ]);
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
