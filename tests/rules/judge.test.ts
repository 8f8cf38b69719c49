import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Facts } from '@/model/facts';
import { workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import type { Condition, PlacedRule } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { askedOf } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { listRules, RuleBook } from '@/rules/rule-book';
import { catastrophic } from './catastrophic';
import { asWritten, condition, facts, hides, mark, placedRules } from './invented-rules';

const today = '2026-09-15';
const work: Facts = {
  ...{ work: 7, place: 'lists', title: 'The Lighthouse', anonymous: false, restricted: false, mine: false },
  authors: [{ login: 'gullwing', pseud: 'Gull' }],
  userIds: [12],
  complete: true,
  tags: {
    ...{
      rating: ['Mature'],
      warning: ['Major Character Death'],
      category: ['Gen'],
      fandom: ['Harbour Lights'],
    },
    ...{ relationship: ['A/B', 'A & C'], character: ['A'], freeform: ['Slow Burn', 'Don’t Copy'] },
  },
  hiddenKinds: [],
  language: { code: 'en', name: 'English' },
  series: [],
  collections: null,
  summaryHtml: '<p>A storm &amp; a <em>lighthouse</em>.</p>',
  ...{ words: 4000, chapters: 4, kudos: 10, hits: 200, comments: 0, bookmarks: null, updated: '2026-09-01' },
  mark: null,
};

/** What these lines make of the work. */
function verdict(lines: string, of: Partial<Facts> = {}) {
  const { rules, mistakes } = parseRules(lines);
  expect(mistakes).toEqual([]);
  return judge({ ...work, ...of }, rules, today);
}
const meets = (when: string, of: Partial<Facts> = {}) => verdict(`hide if ${when}`, of).action === 'hide';

describe('judge', () => {
  it.each([
    ['relationship is "a/b"', true],
    ['relationship is "A/C"', false],
    ['fandom is "A/B"', false],
    ['tag is "mature"', true],
    ['freeform is "don\'t copy"', true],
    ['freeform has "burn"', true],
    ['freeform has "bur"', false],
    ['freeform like "slow*"', true],
    ['freeform like "*low*ur*"', true],
    ['freeform like "low*"', false],
    ['freeform matches /^slow .urn$/', true],
    ['relationship is "A & C" in first 1', false],
    ['relationship is "A & C" in first 2', true],
    ['author is "Gullwing"', true],
    ['author is "Gull"', true],
    ['author is "#12"', true],
    ['author is "#1"', false],
    ['title has "lighthouse"', true],
    ['summary has "storm & a lighthouse"', true],
    ['language is "en"', true],
    ['words >= 4000', true],
    ['words per chapter < 1000', false],
    ['kudos per hit = 0.05', true],
    ['bookmarks < 5', false],
    // The number is not told, so that no rule about it acts (model/rule).
    ['not bookmarks < 5', false],
    ['days since update = 14', true],
    ['fandoms > 1', false],
    ['relationships = 2', true],
    ['complete', true],
    ['anonymous', false],
    ['work is 3, 7', true],
    ['collection is "x"', false],
    ['(complete or anonymous) and not mine', true],
    ['complete unless rating is "Mature"', false],
  ])('tells %s', (when, is) => {
    expect(meets(when)).toBe(is);
  });

  it('finds words in writing that has no spaces', () => {
    expect(meets('title has "時計"', { title: '古い時計広場' })).toBe(true);
    expect(meets('title has "art"', { title: 'Party' })).toBe(false);
  });

  it('takes two spellings that look the same for the same', () => {
    expect(meets('title is "\u00e9clair"', { title: 'E\u0301CLAIR' })).toBe(true);
  });

  it('lets the highest priority decide, then "show", then the strictest', () => {
    expect(verdict('dim if complete\nhide if complete\nnote if complete')).toMatchObject({
      action: 'hide',
      because: [{ rule: { line: 1 } }, { rule: { line: 0 } }, { rule: { line: 2 } }],
    });
    expect(verdict('hide if complete\nshow if complete').action).toBeNull();
    expect(verdict('hide if complete priority 1\nshow if complete').action).toBe('hide');
    expect(verdict('hide if complete\nnote if complete priority 1').action).toBe('note');
  });

  it('notes and highlights what is always shown, and does nothing else with it', () => {
    const shown = 'show if complete priority 9';
    const others = ['gate', 'hide', 'collapse', 'dim'].map((action) => `${action} if complete priority 3`);
    const by = (lines: string) => {
      const { action, because } = verdict(lines);
      return [action, because.map(({ rule }) => rule.action)];
    };
    expect(by([shown, ...others].join('\n'))).toEqual([null, []]);
    expect(by([shown, ...others, 'note if complete', 'highlight if complete'].join('\n'))).toEqual([
      'highlight',
      ['highlight', 'note'],
    ]);
    // Among what stays, too, the highest priority decides.
    expect(by(`${shown}\nhighlight if complete\nnote if complete priority 1`)).toEqual(['note', ['note']]);
    expect(by('show if complete\nhighlight if complete\nhide if complete')).toEqual([
      'highlight',
      ['highlight'],
    ]);
    // A "show" that others go before lifts nothing.
    expect(by('show if complete\nhighlight if complete\nhide if complete priority 1')).toEqual([
      'hide',
      ['hide'],
    ]);
  });

  it('tells of all that the work meets, also what has no say', () => {
    const { because, met } = verdict('hide if complete\nshow if complete\nnote if anonymous');
    expect([because, met.map(({ rule }) => rule.line)]).toEqual([[], [0, 1]]);
    expect(verdict('hide if complete\nnote if complete priority 1').met).toMatchObject([
      { rule: { line: 0 }, seen: ['complete'] },
      { rule: { line: 1 } },
    ]);
  });

  it('says what met', () => {
    const { because } = verdict('hide if freeform has "burn", "copy" and words > 100');
    expect(because[0]?.seen).toEqual(['Slow Burn', 'Don’t Copy', 'words 4000']);
  });

  it('cannot see what AO3 hides, and says so', () => {
    const hidden: Partial<Facts> = { tags: { ...work.tags, freeform: [] }, hiddenKinds: ['freeform'] };
    expect(verdict('hide if freeform is "Slow Burn"', hidden)).toMatchObject({
      ...{ action: null, because: [] },
      unsure: [{ line: 0 }],
    });
    expect(verdict('hide if not freeform is "Slow Burn"', hidden)).toMatchObject({
      action: null,
      unsure: [{}],
    });
    expect(verdict('hide if complete or freeform is "Slow Burn"', hidden).action).toBe('hide');
    expect(verdict('hide if anonymous and freeform is "Slow Burn"', hidden).unsure).toEqual([]);
    expect(verdict('hide if fandom is "Slow Burn"', hidden).unsure).toEqual([]);
  });

  it.each<[string, Partial<Mark>, boolean]>([
    ['kept', { chaptersKept: 1 }, true],
    ['kept', { finished: true }, false],
    ['read', { place: { chapter: null, position: 1, fraction: 0.1 } }, true],
    ['read', { finished: true }, true],
    ['read', { shelf: 'to-read', chaptersKept: 3 }, false],
    ['finished', { finished: true, shelf: 'reading' }, true],
    ['finished', { shelf: 'waiting' }, false],
    ['dropped', { shelf: 'dropped' }, true],
    ['dropped', {}, false],
    ['shelf is to-read, waiting', { shelf: 'waiting' }, true],
    ['shelf is to-read', { ownShelves: ['to-read'] }, false],
    ['shelf is "comfort  reads"', { ownShelves: ['Comfort Reads'] }, true],
    ['shelf is "finished"', { shelf: 'finished' }, false],
    ['complete and not kept', {}, true],
  ])('tells %s of what the reader did', (when, did, is) => {
    expect(meets(when, { mark: { ...blankMark(workId(7)), ...did } })).toBe(is);
  });

  it('says what the reader did', () => {
    const did = { ...blankMark(workId(7)), finished: true, ownShelves: ['Comfort'] };
    const { because } = verdict('hide if finished and shelf is dropped, "comfort"', { mark: did });
    expect(because[0]?.seen).toEqual(['finished', 'shelf comfort']);
  });

  it('cannot tell what the reader did where nobody could be asked, and says so', () => {
    for (const when of ['finished', 'not finished', 'shelf is "Comfort"', 'complete and not kept'])
      expect(verdict(`hide if ${when}`)).toMatchObject({ action: null, unsure: [{ line: 0 }] });
    expect(verdict('hide if complete or kept').action).toBe('hide');
    // What is no work stands on no shelf.
    expect(verdict('hide if kept', { work: null })).toMatchObject({ action: null, unsure: [] });
  });

  it('tells without what the reader did only what holds whatever they did', () => {
    fc.assert(
      fc.property(condition, facts, mark, (when, of, mark) => {
        const told = (mark: Mark | null) => {
          const { because, unsure } = judge({ ...of, mark }, [hides(when)], today);
          return unsure.length > 0 ? 'unsure' : because.length > 0;
        };
        const [without, whatever] = [told(null), told(mark)];
        if (without !== 'unsure') expect(whatever).toBe(without);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps to places, days and the switch', () => {
    expect(verdict('hide if complete on works, history').action).toBeNull();
    expect(verdict('hide if complete on lists').action).toBe('hide');
    expect(verdict('hide if complete until 2026-09-14').action).toBeNull();
    expect(verdict('hide if complete until 2026-09-15').action).toBe('hide');
    expect(verdict('hide if complete paused until 2026-09-15').action).toBeNull();
    expect(verdict('hide if complete paused until 2026-09-14').action).toBe('hide');
    expect(verdict('off hide if complete').action).toBeNull();
  });
});

describe('rules made ready', () => {
  it('judge every work as the rules themselves do', () => {
    fc.assert(
      fc.property(placedRules(), fc.array(facts, { maxLength: 4 }), (rules, works) => {
        const book = new RuleBook(compileRules(rules));
        for (const of of works) {
          const verdict = judge(of, book.candidates(askedOf(of)), today);
          expect(asWritten(verdict)).toEqual(judge(of, rules, today));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('give back the rules', () => {
    fc.assert(
      fc.property(placedRules(), (rules) => {
        expect(asWritten(listRules(compileRules(rules)))).toEqual(rules);
      }),
    );
  });

  it('read no rule that no name of the work leads to', () => {
    const tag = (index: number): Condition => ({
      ...{ kind: 'text', field: 'tag', how: 'is', first: null },
      values: [`Tag ${index}`],
    });
    const rules = Array.from({ length: 10_000 }, (_, line): PlacedRule => hides(tag(line), { line }));
    const book = new RuleBook(compileRules(rules));
    const lines = (...names: string[]) => book.candidates({ names, hides: false }).map(({ line }) => line);
    expect(lines('tag 9999', 'Other', 'Tag 0')).toEqual([0, 9999]);
    for (let index = 0; index < 10_000; index += 97) expect(lines(`Tag ${index}`)).toEqual([index]);
    expect(lines('Tag', 'Tag 10000', '', 'zzz', '\u0000')).toEqual([]);
  });

  it('say whether anything is taken out of sight', () => {
    expect(compileRules([])).toMatchObject({ covers: false, gates: false });
    const complete: Condition = { kind: 'flag', flag: 'complete' };
    expect(compileRules([hides(complete, { action: 'note' })])).toMatchObject({ covers: false });
    expect(compileRules([hides(complete, { on: false })])).toMatchObject({ covers: false });
    expect(compileRules([hides(complete, { action: 'gate' })])).toMatchObject({ covers: false, gates: true });
    expect(compileRules([hides(complete)])).toMatchObject({ covers: true });
  });

  it('say whether what the reader did has to be asked for', () => {
    const asks = (text: string) => compileRules(parseRules(text).rules).asksReader;
    expect(asks('hide if complete or words < 3')).toBe(false);
    expect(asks('off hide if finished')).toBe(false);
    expect(asks('hide if complete and (mine or not shelf is "A")')).toBe(true);
  });
});

describe('regular expressions that take long', () => {
  afterEach(() => vi.restoreAllMocks());
  /** Every look at a text takes so many milliseconds. */
  const slowBy = (ms: number): void => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += ms;
      return now;
    });
  };
  const lines = [
    'hide if title matches /gull/',
    'dim if tag matches /zzz/',
    'note if title has "lighthouse"',
  ];
  const three = lines.join('\n');

  it('are left out for the rest of the work, and the slowest is named', () => {
    slowBy(4);
    const { action, unsure, slow } = verdict(three);
    expect([action, unsure.map(({ line }) => line), slow?.line]).toEqual(['note', [1], 1]);
  });

  it('name nobody where each took but a little of the time, or all of them are in time', () => {
    slowBy(3);
    const many = Array.from({ length: 10 }, () => 'hide if title matches /gull/').join('\n');
    expect(verdict(many)).toMatchObject({ action: null, unsure: { length: 4 } });
    expect(verdict(many).slow).toBeUndefined();
    slowBy(1);
    expect(verdict(three)).toMatchObject({ action: 'note', unsure: [] });
    expect(verdict(three).slow).toBeUndefined();
  });

  it('are never asked where entry refuses them, and are said to be unsure', () => {
    const fields = ['title', 'summary', 'tag'] as const;
    const rules = catastrophic.flatMap((source, line) =>
      fields.map((field) =>
        hides({ kind: 'text', field, how: 'matches', values: [source], first: null }, { line }),
      ),
    );
    const asked = vi.spyOn(RegExp.prototype, 'test');
    const ready = listRules(compileRules(rules));
    asked.mockClear();
    expect(judge(work, ready, today)).toMatchObject({ action: null, unsure: { length: rules.length } });
    expect(asked).not.toHaveBeenCalled();
    // What compiles them anew forgets it where they are taken.
    const [first] = ready;
    const mended = first && { ...first, when: { ...first.when, values: ['gull'] } };
    expect(listRules(compileRules(mended ? [mended] : []))[0]?.when).not.toHaveProperty('refused');
  });

  it('say no less of a work for what they found in time', () => {
    slowBy(20);
    expect(verdict('hide if tag matches /mature/')).toMatchObject({ action: 'hide', unsure: [] });
  });
});
