import type { Page } from '@/ao3/recognise-page';
import { whileOn } from './while-on';

/** One visit of one page. */
export interface Visit {
  document: Document;
  page: Page;
  /** Aborts when the visit is over for us: from then on, nothing of the feature may be left on the page. */
  left: AbortSignal;
}

/** A visit as a feature is given it. */
export interface Run extends Visit {
  /** Whoever is early says nothing before this: then the reader's language is known. */
  known: Promise<void>;
}

/** Something that we do on AO3's pages. It knows no other feature. */
export interface Feature {
  /** For the log. */
  name: string;
  /** It has to be there before the page is seen; every other feature waits for the whole page. */
  early?: true;
  /** Whether it has anything to do on such a page. */
  fits(page: Page): boolean;
  /** Does it, and undoes itself when the visit is over. */
  run(visit: Run): void | Promise<void>;
  /** What it does in place of that on a page that was opened while we are off. */
  runOff?(): Promise<unknown>;
}

/**
 * Runs each feature that fits the page, while we are not turned off. One that fails is named in the console and stops no
 * other; the reader sees AO3's page as it is. A page that the browser loads before anybody asked for it is no visit until it is shown, but
 * for features that have to be there before it is seen. Each script recognises the pages that it is made for.
 */
export async function runFeatures(features: readonly Feature[], visit: Visit): Promise<void> {
  await whileOn(visit, async (on, known) => {
    await Promise.all(features.map((feature) => runOne(feature, visit, on, known)));
  });
}

async function runOne(feature: Feature, visit: Visit, on: Visit, known: Promise<void>): Promise<void> {
  try {
    if (!feature.fits(visit.page)) return;
    if (!feature.early) await Promise.all([whole(visit.document), known]);
    if (!on.left.aborted) await feature.run({ ...on, known });
    else if (!visit.left.aborted) await feature.runOff?.();
  } catch (error) {
    console.warn(`Dogear: ${feature.name} failed.`, error);
  }
}

/** Everything is there, and somebody sees it. TypeScript does not know prerendering yet; Firefox does not do it. */
async function whole(document: Document & { prerendering?: boolean }): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  if (!document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
