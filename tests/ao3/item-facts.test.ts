import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findItemFacts } from '@/ao3/find-item-facts';
import { isUnread } from '@/ao3/page-changed';
import { readBlurb } from '@/ao3/read-blurb';
import { findBlurbs } from '@/ao3/read-blurbs';
import { ItemRules } from '@/content/item-rules';
import type { Blurb } from '@/model/blurb';
import { type Facts, noFacts } from '@/model/facts';
import type { PlacedRule, RulePlace } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { mapLeaves } from '@/rules/conditions';
import { judge } from '@/rules/judge';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile } from '../html-page';
import { asWritten, rule } from '../rules/invented-rules';

const stored = findStoredPages();
const pages = [
  ...readdirSync('tests/pages').map((slug) => join('tests/pages', slug, 'page.html')),
  ...(stored ? readdirSync(stored).map((name) => join(stored, name)) : []),
].filter((file) =>
  /(?:listing|search|bookmarks|series|history|readings|dashboard|gate-adult).*\.html$/.test(file),
);
const today = '2026-09-15';

/** Everything an item says, by the whole reading of it: what `findItemFacts` is held against. */
function factsOfBlurb(blurb: Blurb, isBookmark: boolean, isSeries: boolean): Facts | null {
  if (blurb.kind === 'deleted') return null;
  const page: RulePlace = isSeries ? 'series' : 'lists';
  const place: RulePlace = blurb.bookmark ? 'bookmarks' : blurb.reading ? 'history' : page;
  if (blurb.kind === 'mystery') {
    const collections = blurb.collections.flatMap(({ name, title }) => [name, title]);
    return { ...noFacts, work: blurb.id, place, collections };
  }
  const { title, authors, userIds, anonymous, restricted, hiddenKinds, summaryHtml, words, bookmarks } =
    blurb;
  const common: Facts = {
    ...noFacts,
    ...{ place, title, authors, userIds, anonymous, restricted, hiddenKinds, words, bookmarks },
    mine: isBookmark ? null : blurb.own,
    summaryHtml: summaryHtml ?? '',
    leavesOpen: undefined,
    tags: {
      rating: blurb.rating === null ? [] : [blurb.rating],
      warning: blurb.warnings,
      category: blurb.categories,
      fandom: blurb.fandoms,
      relationship: blurb.relationships,
      character: blurb.characters,
      freeform: blurb.freeforms,
    },
    updated: blurb.date,
  };
  if (blurb.kind === 'series') return { ...common, complete: blurb.complete, series: [title] };
  if (blurb.kind === 'external') return { ...common, series: [] };
  const { id, complete, language, chaptersPosted, kudos, hits, comments, series } = blurb;
  return {
    ...common,
    ...{ work: id, complete, language, kudos, hits, comments },
    chapters: chaptersPosted,
    // How many there are is told, and not which.
    collections: blurb.collections === 0 ? [] : null,
    series: series.map(({ name }) => name),
  };
}

/** Null also where the item is not as expected. */
function attempt<Read>(read: () => Read | null): Read | null {
  try {
    return read();
  } catch (error) {
    if (isUnread(error)) return null;
    throw error;
  }
}

const byWholeReading = (item: Element, isSeries: boolean): Facts | null =>
  attempt(() => {
    const blurb = readBlurb(item);
    return blurb && factsOfBlurb(blurb, item.matches('.bookmark'), isSeries);
  });
const byNeed = (item: Element, isSeries: boolean): Facts | null =>
  attempt(() => findItemFacts(item, isSeries));

const itemsOf = (file: string) =>
  findBlurbs(htmlFile(file)).map((item) => ({ item, isSeries: /\bseries-/.test(file) }));

/** Texts of a work, so that rules made by chance meet works that nobody invented. */
function textsOf({ tags, title, authors, userIds, language, series }: Facts): string[] {
  return [
    ...Object.values(tags).flat(),
    ...authors.flatMap(({ login, pseud }) => [login ?? pseud, pseud]),
    ...userIds.map((id) => `#${id}`),
    ...[title, language?.name ?? 'en'],
    ...(series ?? []),
  ].filter(Boolean);
}

/** Rules made by chance, in most of which the texts are ones of these. */
function rulesAbout(texts: readonly string[]): fc.Arbitrary<PlacedRule[]> {
  const about = fc
    .tuple(rule, fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 20 }))
    .map(([each, said]) => {
      let next = 0;
      const when = mapLeaves(each.when, (leaf) => {
        if (leaf.kind !== 'text' || leaf.how === 'matches') return leaf;
        const values = leaf.values.map(() => said[next++ % said.length] ?? '');
        return {
          ...leaf,
          values: leaf.how === 'like' ? values.map((value) => `*${value.slice(1, 9)}*`) : values,
        };
      });
      return { ...each, when };
    });
  return fc
    .array(about, { minLength: 1, maxLength: 30 })
    .map((each) => each.map((one, line) => ({ ...one, line })));
}

afterEach(() => vi.restoreAllMocks());

describe('ItemFacts', () => {
  it.each(pages)('say what the whole reading says, in whatever order they are asked, of %s', (file) => {
    for (const { item, isSeries } of itemsOf(file)) {
      const whole = byWholeReading(item, isSeries);
      const keys = Object.keys(noFacts) as (keyof Facts)[];
      for (const order of [keys, keys.toReversed()]) {
        const facts = byNeed(item, isSeries);
        expect(facts && Object.fromEntries(order.map((key) => [key, facts[key]]))).toEqual(whole);
      }
    }
  });

  it.each(pages)(
    'have rules that are looked up say what all rules say of the whole reading of %s',
    (file) => {
      const items = itemsOf(file).map((each) => ({
        ...each,
        whole: byWholeReading(each.item, each.isSeries),
      }));
      const texts = items.flatMap(({ whole }) => (whole ? textsOf(whole) : []));
      if (texts.length === 0) return;
      // No expression is slow on a clock that stands still.
      vi.spyOn(performance, 'now').mockReturnValue(0);
      fc.assert(
        fc.property(rulesAbout(texts), (rules) => {
          const looked = new ItemRules(compileRules(rules));
          for (const { item, isSeries, whole } of items) {
            const facts = byNeed(item, isSeries);
            const found = attempt(() => looked.candidates(item, () => facts));
            const verdict = facts && judge(facts, found ?? [], today);
            expect(asWritten(verdict)).toEqual(whole && judge(whole, rules, today));
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});
