import { describe, expect, it } from 'vitest';
import { findItemFacts } from '@/ao3/find-item-facts';
import { readOwn } from '@/ao3/find-work-actions';
import { findBlurbs } from '@/ao3/read-blurbs';
import { readDownload } from '@/ao3/read-download';
import { readSeries } from '@/ao3/read-series';
import { readWorkFacts } from '@/ao3/read-work';
import { type Facts, noFacts } from '@/model/facts';
import { flags, numberFields, textFields } from '@/model/rule';
import { factsOfSeries, factsOfWork } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { htmlFile } from '../html-page';

const today = '2026-09-15';
const pageOf = (slug: string): Document => htmlFile(`tests/pages/${slug}/page.html`);

/** What the first item of this kind on a page says. */
function item(slug: string, selector: string): Facts {
  const found = findBlurbs(pageOf(slug)).find((each) => each.matches(selector));
  const facts = found && findItemFacts(found, false);
  if (!facts) throw new Error(`no ${selector} on ${slug}`);
  return facts;
}

function workPage(slug: string): Facts {
  const page = pageOf(slug);
  const { work, shows } = readWorkFacts(page);
  return factsOfWork({ work, shows, mine: readOwn(page) }, { mark: null });
}

function download(slug: string): Facts {
  const { work, shows } = readDownload(pageOf(slug));
  return factsOfWork({ work, shows, mine: null }, { mark: null });
}

const kinds: Readonly<Record<string, Facts>> = {
  list: item('listing-own-works', '.work'),
  bookmark: item('bookmarks-own-variants', '[class*=" work-"]'),
  series: item('series-list', '.series'),
  external: item('listing-external-work', '.external'),
  mystery: item('listing-collection-mystery', '.mystery'),
  hidden: item('listing-hidden-tags', '.work'),
  work: workPage('work-associations'),
  chapter: workPage('chapter-last'),
  seriesPage: factsOfSeries(readSeries(pageOf('series-restricted-page-2'))),
  download: download('download-2010-one-shot'),
};

/** '+': the page tells whether it is so; '.': it does not, and nothing is done or said; '?': that is said. */
function tells(when: string, facts: Facts): string {
  const { rules, mistakes } = parseRules(`note if ${when}\nnote if not (${when})`);
  expect(mistakes).toEqual([]);
  const { because, unsure } = judge(facts, rules, today);
  if (because.length > 0) return because.length + unsure.length === 1 ? '+' : '!';
  return unsure.length === 0 ? '.' : unsure.length === 2 ? '?' : '!';
}

/** Every field of the facts, of every kind of page: what it tells, what it never tells, and what somebody keeps from us. */
const table = `
                         list bookmark series external mystery hidden work chapter seriesPage download
tag is "Zz"               +     +       +      +        .       ?      +     +       .          .
rating is "Zz"            +     +       +      +        .       +      +     +       .          +
warning is "Zz"           +     +       +      +        .       ?      +     +       .          .
category has "Zz"         +     +       +      +        .       +      +     +       .          +
fandom like "Zz*"         +     +       +      +        .       +      +     +       .          +
relationship is "Zz"      +     +       +      +        .       +      +     +       .          +
character is "Zz"         +     +       +      +        .       +      +     +       .          +
freeform matches /Zz/     +     +       +      +        .       ?      +     +       .          .
author is "Zz"            +     +       +      +        .       +      +     +       +          +
author is "#9"            +     +       +      +        .       +      .     .       .          .
author is "Zz", "#9"      +     +       +      +        .       +      +     +       +          +
title has "Zz"            +     +       +      +        .       +      +     +       +          +
summary has "Zz"          +     +       +      +        .       +      +     .       +          +
language is "zz"          +     +       .      .        .       +      +     +       .          .
language is "Zzzzz"       +     +       .      .        .       +      +     +       .          .
series is "Zz"            +     +       +      +        .       +      +     +       +          +
collection is "Zz"        +     +       .      .        +       +      +     +       .          +
words per chapter < 5     +     +       .      .        .       +      +     +       .          +
words < 5                 +     +       +      .        .       +      +     +       +          +
chapters < 5              +     +       .      .        .       +      +     +       .          +
fandoms < 5               +     +       +      +        .       +      +     +       .          +
relationships < 5         +     +       +      +        .       +      +     +       .          +
characters < 5            +     +       +      +        .       +      +     +       .          +
freeforms < 5             +     +       +      +        .       ?      +     +       .          .
tags < 500                +     +       +      +        .       ?      +     +       .          .
kudos per hit < 5         +     +       .      .        .       +      +     +       .          .
kudos < 5                 +     +       .      .        .       +      +     +       .          .
hits < 5                  +     +       .      .        .       +      +     +       .          .
comments < 5              +     +       .      .        .       +      +     +       .          .
bookmarks < 5             +     +       +      +        .       +      +     +       +          .
days since update < 5     +     +       +      +        .       +      +     +       +          +
anonymous                 +     +       +      +        .       +      +     +       +          +
complete                  +     +       +      .        .       +      +     +       +          +
restricted                +     +       +      +        .       +      +     +       +          .
mine                      +     .       +      +        .       +      +     +       .          .
work is 1                 +     +       +      +        +       +      +     +       +          +
read                      ?     ?       +      +        ?       ?      ?     ?       +          ?
shelf is dropped          ?     ?       +      +        ?       ?      ?     ?       +          ?
`;

describe('what a page tells', () => {
  const [head = '', ...rows] = table.trim().split('\n');
  const columns = head.trim().split(/\s+/);

  it.each(rows.map((row) => [row.slice(0, 26).trim(), row.slice(26).trim().split(/\s+/)] as const))(
    'of "%s"',
    (when, expected) => {
      const told = columns.map((name) => {
        const facts = kinds[name];
        if (!facts) throw new Error(name);
        return tells(when, facts);
      });
      expect(told.join(' ')).toBe(expected.join(' '));
    },
  );

  it('has every field of a rule in this table, and every kind of page in a column', () => {
    const fields = [...textFields, ...numberFields, ...flags, 'work', 'shelf'];
    expect(fields.filter((field) => !rows.some((row) => row.startsWith(`${field} `)))).toEqual([]);
    expect(columns).toEqual(Object.keys(kinds));
  });
});

/** A work of which one condition holds, one fails, one is not told, and one is hidden by AO3. */
const some: Facts = {
  ...noFacts,
  ...{ title: 'The Lamp', complete: true, restricted: false, hiddenKinds: ['freeform'] },
  tags: { ...noFacts.tags, freeform: [] },
  leavesOpen: () => false,
};
const of = { yes: 'complete', no: 'restricted', untold: 'words < 5', unseen: 'freeform is "x"' } as const;
type Name = keyof typeof of;
const names = Object.keys(of) as Name[];

/** "acts", "unsure" or "silent". */
function does(when: string, facts: Facts = some): string {
  const { because, unsure } = judge(facts, parseRules(`note if ${when}`).rules, today);
  return because.length > 0 ? 'acts' : unsure.length > 0 ? 'unsure' : 'silent';
}

describe('what is not told', () => {
  it.each<[string, string]>([
    [of.yes, 'acts'],
    [of.no, 'silent'],
    [of.untold, 'silent'],
    [of.unseen, 'unsure'],
    [`not ${of.yes}`, 'silent'],
    [`not ${of.no}`, 'acts'],
    [`not ${of.untold}`, 'silent'],
    [`not ${of.unseen}`, 'unsure'],
    [`not not ${of.untold}`, 'silent'],
    [`${of.untold} or not ${of.untold}`, 'silent'],
    // Whatever AO3 hides, the rule can do nothing here, and so there is nothing to say of it.
    [`${of.unseen} and ${of.untold}`, 'silent'],
    [`not (${of.unseen} or ${of.untold})`, 'silent'],
    // Here it could.
    [`${of.unseen} or ${of.untold}`, 'unsure'],
    [`not (${of.unseen} and ${of.untold})`, 'unsure'],
    [`${of.yes} unless ${of.untold}`, 'silent'],
    [`${of.yes} unless ${of.no}`, 'acts'],
  ])('neither acts nor is false: %s', (when, expected) => {
    expect(does(when)).toBe(expected);
  });

  it('says of every condition what is said of it with each hidden fact put in', () => {
    const hide = (when: string, put: string) => when.replaceAll(of.unseen, put);
    const either = names.flatMap((one) =>
      names.flatMap((other) =>
        ['and', 'or'].flatMap((word) => [
          `${of[one]} ${word} ${of[other]}`,
          `not (${of[one]} ${word} ${of[other]})`,
          `not (not ${of[one]} ${word} ${of[other]}) or ${of[other]}`,
        ]),
      ),
    );
    for (const when of either) {
      const told = does(when);
      const may = [does(hide(when, of.yes)), does(hide(when, of.no))];
      if (told !== 'unsure') expect(may, when).toEqual([told, told]);
      else expect(may, when).toContain('acts');
    }
  });
});

describe('a number of tags of which AO3 hides some', () => {
  const facts: Facts = { ...some, tags: { ...some.tags, fandom: ['A', 'B'], character: ['C'] } };
  it.each<[string, string]>([
    ['freeforms > 30', 'unsure'],
    ['not freeforms > 5', 'unsure'],
    ['freeforms >= 0', 'acts'],
    ['tags > 2', 'acts'],
    ['not tags > 2', 'silent'],
    ['tags > 3', 'unsure'],
    ['tags < 3', 'silent'],
    ['not tags < 3', 'acts'],
    ['tags < 4', 'unsure'],
    ['tags <= 3', 'unsure'],
    ['tags = 2', 'silent'],
    ['not tags = 2', 'acts'],
    ['tags = 3', 'unsure'],
    ['tags = 9', 'unsure'],
    ['fandoms = 2', 'acts'],
    ['fandoms > 2', 'silent'],
  ])('is at least what is seen: %s', (when, expected) => {
    expect(does(when, facts)).toBe(expected);
  });
});

describe('a fact that is known to be none', () => {
  const bare: Facts = { ...some, hiddenKinds: [] };
  it.each<[string, Partial<Facts>]>([
    ['series is "x"', { series: [] }],
    ['summary has "x"', { summaryHtml: '' }],
    ['summary like "*"', { summaryHtml: '' }],
    ['freeform is "x"', { tags: { ...bare.tags, freeform: [] } }],
    ['collection is "x"', { collections: [] }],
    ['author is "x"', { authors: [], userIds: [], anonymous: true }],
    ['author is "#5"', { authors: [], userIds: [], anonymous: true }],
    ['author is "#5"', { authors: [{ login: null, pseud: 'A. Sailor' }], userIds: [] }],
    ['work is 5', { work: null }],
    ['read', { work: null }],
  ])('is not %s', (when, known) => {
    expect(does(`not ${when}`, { ...bare, ...known })).toBe('acts');
  });

  it('and of a language its name alone, where its code is not told', () => {
    const { work, shows } = readDownload(pageOf('download-2025-10'));
    expect(work.language).toEqual({ code: null, name: 'English' });
    const named = factsOfWork({ work, shows, mine: null }, { mark: null });
    expect(does('not language is "de"', named)).toBe('silent');
    expect(does('not language is "Deutsch"', named)).toBe('acts');
    expect(does('not language is "Deutsch", "de"', named)).toBe('acts');
    expect(does('language is "English", "en"', named)).toBe('acts');
  });

  it('and of an author the name, where the number of the account is not told', () => {
    const { work, shows } = readWorkFacts(pageOf('work-associations'));
    const facts = (userIds?: number[]) => factsOfWork({ work, shows, mine: null }, { mark: null, userIds });
    expect(does('not author is "#9"', facts())).toBe('silent');
    expect(does('not author is "nobody", "#9"', facts())).toBe('acts');
    // A list has told it.
    expect(does('not author is "#9"', facts([8]))).toBe('acts');
    expect(does('author is "#9"', facts([9]))).toBe('acts');
  });
});

it('says what of a work a rule meets, and nothing of what fails or is turned around', () => {
  const seenOf = (when: string) => judge(some, parseRules(`note if ${when}`).rules, today).because[0]?.seen;
  expect(seenOf('title is "the lamp" and not restricted')).toEqual(['The Lamp']);
  expect(seenOf('(title is "the lamp" and restricted) or complete')).toEqual(['complete']);
  expect(seenOf('not (restricted and complete)')).toEqual([]);
  expect(seenOf('complete and complete')).toEqual(['complete']);
});
