import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import { putDriftAway } from '@/background/drift-met';
import { judgeSeries, judgeWork } from '@/background/judge-work';
import { liftRules } from '@/background/lift-rules';
import { t } from '@/i18n/telling';
import type { From } from '@/messages/wire';
import { chapterId, seriesId, workId } from '@/model/ids';
import type { Series } from '@/model/listing';
import type { Part, Work } from '@/model/work';
import { keepReading } from '@/saving/keep-reading';
import { listChapterHeads } from '@/store/chapters';
import { keepTextRead } from '@/store/choices';
import { database } from '@/store/database';
import { keepDriftTold } from '@/store/drift';
import { forgetSeen, keepSeen } from '@/store/seen';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { findWork } from '@/store/works';
import { visitTo } from '../content/archive-page';
import { resetExtension } from '../fake-extension';
import { chapter, contents, work as inventedWork, reading } from '../saving/invented-readings';
import { writeRules } from './rules-of';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await forgetSeen();
  for (const { tables } of [database, vault]) await Promise.all(tables.map((table) => table.clear()));
});

const id = workId(7);
const page: From = { address: 'https://archiveofourown.org/works/7', incognito: false };
const work = (facts: Partial<Work> = {}): Work =>
  inventedWork({ id, fandoms: ['Harbour Lights'], title: 'The Lamp', ...facts });
const shows: Part[] = ['header', 'warnings', 'freeforms', 'counts', 'preface'];
const judge = (facts: Partial<Work> = {}, from = page) =>
  judgeWork({ work: work(facts), shows, mine: false }, from);
const telling = async (facts: Partial<Work> = {}) => (await judge(facts)).telling;

describe('a work', () => {
  it('has nothing said of it without a rule that meets it', async () => {
    await writeRules('gate if fandom is "Something else"');
    expect(await judge()).toEqual({
      met: [],
      unsure: [],
      drift: [],
      telling: null,
      matched: t('matchNone'),
    });
  });

  it('is asked about by a gate, with the reasons by severity and the ways from here', async () => {
    await writeRules('note if title has "lamp" because "bright"\ngate if fandom is "Harbour Lights"');
    const told = await telling();
    expect(told).toMatchObject({ asks: t('gateWork'), severity: 'gate', unsure: null });
    expect(told?.reasons).toEqual([
      { severity: 'gate', word: t('severity_gate'), why: 'Harbour Lights' },
      { severity: 'note', word: t('severity_note'), why: 'bright' },
    ]);
    expect(told?.ways.map(({ way }) => way)).toEqual(['leave', 'once', 'work', 'today', 'off']);
    // Only what asks is lifted.
    expect(told?.rules.map(({ line }) => line)).toEqual([1]);
  });

  it('is let in for good, and no other', async () => {
    await writeRules('gate if fandom is "Harbour Lights"\nnote if title has "lamp"');
    const rules = (await telling())?.rules ?? [];
    await liftRules({ rules, how: 'work', work: 7, back: false });
    expect(await telling()).toMatchObject({ asks: null, severity: 'note', ways: [] });
    expect(await telling({ id: workId(8) })).toMatchObject({ asks: t('gateWork') });
  });

  it('is told to meet what has no say, so that it can be lifted', async () => {
    await writeRules('gate if fandom is "Harbour Lights"\nshow if title has "lamp"');
    const { met, telling } = await judge();
    expect([met.map(({ rule }) => rule.line), telling]).toEqual([[0, 1], null]);
  });

  it('is known to be the reader’s own, or not', async () => {
    await writeRules('gate if fandom is "Harbour Lights" unless mine');
    const asks = async (mine: boolean | null) =>
      (await judgeWork({ work: work(), shows, mine }, page)).telling?.asks ?? null;
    expect([await asks(false), await asks(true), await asks(null)]).toEqual([t('gateWork'), null, null]);
  });

  it('is known to have no summary only where the page has the place for one', async () => {
    await writeRules('gate if not summary has "lamp"');
    const asks = async (parts: Part[]) =>
      (await judgeWork({ work: work(), shows: parts, mine: false }, page)).telling?.asks ?? null;
    expect([await asks(shows), await asks(['header'])]).toEqual([t('gateWork'), null]);
  });

  it('is known by the number of its author where a list told it', async () => {
    await writeRules('gate if author is "#71"\nnote if title has "lamp" unless author is "#71"');
    const of = { authors: [{ login: 'tern', pseud: 'tern' }], anonymous: false };
    const lines = async () => (await judge(of)).met.map(({ rule }) => rule.line);
    expect(await lines()).toEqual([]);
    const [seen] = readSeenFacts(visitTo('/works').document);
    if (!seen) throw new Error('no list');
    await keepSeen([{ ...seen, work: id, userIds: [71] }], 1);
    expect(await lines()).toEqual([0]);
    await keepSeen([{ ...seen, work: id, userIds: [72] }], 2);
    expect(await lines()).toEqual([1]);
  });

  it('is never called safe where AO3 hides tags', async () => {
    await writeRules('gate if warning is "Major Character Death"\nhide if freeform is "Fog"');
    const judged = await judge({ hiddenKinds: ['warning'] });
    expect(judged.unsure.map(({ line }) => line)).toEqual([0]);
    expect(judged.telling).toMatchObject({
      ...{ asks: null, says: t('cannotTell'), reasons: [] },
      unsure: t('cannotSeeWork', { count: 1 }),
    });
  });
});

describe('what the reader did with a work', () => {
  beforeEach(() => writeRules('note if shelf is finished'));

  it('is asked where a rule is about it', async () => {
    expect(await telling()).toBeNull();
    await keepStanding([id], { kind: 'shelf', shelf: 'finished' });
    expect((await telling())?.reasons.map(({ why }) => why)).toEqual(['shelf finished']);
  });

  it('cannot be told in a private window, nor without a library', async () => {
    const unsure = async (from: From) => (await judge({}, from)).unsure.length;
    expect(await unsure({ ...page, incognito: true })).toBe(1);
    const asked = vi
      .spyOn(vault.standings, 'bulkGet')
      .mockImplementation(() => Dexie.Promise.reject(new Error('private window')));
    expect(await unsure(page)).toBe(1);
    asked.mockRestore();
    expect(await unsure(page)).toBe(0);
  });

  it('is not asked where no rule is about it', async () => {
    await writeRules('note if title has "lamp"');
    const asked = vi.spyOn(vault.standings, 'bulkGet');
    await judge();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a work that meets a gate', () => {
  it.each([
    ['cannot be opened', () => Dexie.Promise.reject(new Error('private window'))],
    ['does not answer', () => new Dexie.Promise<never>(() => undefined)],
  ])('is asked about where the library %s', async (_, answer) => {
    await writeRules('gate if title has "lamp"');
    const asked = vi.spyOn(database.works, 'get').mockImplementation(answer);
    expect(await telling()).toMatchObject({ asks: t('gateWork'), drift: [] });
    asked.mockRestore();
  });

  it('waits half a second for the library, in all', async () => {
    await writeRules('gate if title has "lamp"\nnote if finished');
    const never = () => new Dexie.Promise<never>(() => undefined);
    const asked = [
      vi.spyOn(vault.standings, 'bulkGet').mockImplementation(never),
      vi.spyOn(database.works, 'get').mockImplementation(never),
    ];
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const told = vi.fn<(asks: unknown) => void>();
    void telling().then((given) => told(given?.asks));
    await vi.advanceTimersByTimeAsync(510);
    expect(told).toHaveBeenCalledExactlyOnceWith(t('gateWork'));
    vi.useRealTimers();
    for (const one of asked) one.mockRestore();
  });
});

describe('a tag that the author added', () => {
  const shown: Part[] = ['header', 'warnings', 'freeforms'];
  const keep = (asOf: number, facts: Partial<Work>, shows = shown) => {
    const chapters = [1, 2].map((position) => chapter({ id: chapterId(10 + position), position }));
    const listed = contents(chapterId(11), chapterId(12));
    return keepReading(reading({ work: work(facts), shows, chapters, contents: listed }), asOf);
  };
  const before = { freeforms: ['Tea'] };
  const after = { freeforms: ['Tea', 'Death of a Gull'] };
  const rule = 'collapse if freeform has "death" because "not tonight"';
  const sentence = t('driftSinceKept', { names: '“Death of a Gull”', why: 'not tonight' });

  it('is told where a rule is about it, whether or not the library has it yet', async () => {
    await writeRules(rule);
    await keep(1, before);
    expect(await telling(before)).toBeNull();
    expect((await telling(after))?.drift).toEqual([sentence]);
    // Before the library has it too, there is nothing that could be put away.
    expect((await telling(after))?.putAway).toBeNull();
    await keep(2, after);
    expect((await judge(after)).drift).toEqual([sentence]);
    expect((await telling(after))?.putAway).toBe(t('driftSeen'));
    await putDriftAway([id]);
    expect(await telling(after)).toMatchObject({
      drift: [],
      putAway: null,
      reasons: [{ why: 'not tonight' }],
    });
  });

  it('is told with the chapter that the reader read last', async () => {
    await writeRules(rule);
    await keep(1, before);
    const heads = await listChapterHeads(id);
    const last = heads[1];
    if (last?.text) await keepTextRead(id, last, last.text);
    const said = t('driftSinceRead', { chapter: 2, names: '“Death of a Gull”', why: 'not tonight' });
    expect((await telling(after))?.drift).toEqual([said]);
  });

  it('is no news once the reader has seen it, nor where the rule met the work before', async () => {
    await writeRules('hide if freeform has "tea"\nhide if title has "lamp"');
    await keep(1, before);
    expect((await telling(after))?.drift).toEqual([]);
    await writeRules(rule);
    await keep(2, after);
    const kept = await findWork(id);
    if (kept) await keepDriftTold(kept);
    expect((await telling(after))?.drift).toEqual([]);
  });

  it('is not taken for new where no page had shown such tags', async () => {
    await writeRules(rule);
    await keep(1, before, ['header', 'warnings']);
    expect((await telling(after))?.drift).toEqual([]);
    expect((await telling(after))?.reasons).toHaveLength(1);
  });

  it('may be a warning or a rating too', async () => {
    await writeRules('gate if rating is "Explicit" and warning is "Major Character Death"');
    await keep(1, { rating: 'Mature', warnings: [] });
    const told = await telling({ rating: 'Explicit', warnings: ['Major Character Death'] });
    expect(told?.asks).toBe(t('gateWork'));
    expect(told?.drift).toHaveLength(1);
    expect(told?.drift[0]).toMatch(/“Major Character Death”.*“Explicit”|“Explicit”.*“Major Character Death”/);
  });
});

describe('a series', () => {
  const series: Series = {
    ...{ id: seriesId(5), title: 'Lights', authors: [{ login: 'tern', pseud: 'tern' }], anonymous: false },
    ...{ restricted: false, begun: null, updated: null, descriptionHtml: '<p>Fog, at length.</p>' },
    ...{ notesHtml: null, words: 90_000, works: 3, complete: false, bookmarks: 0 },
  };

  it.each([
    'gate if author is "tern"',
    'gate if series is "Lights"',
    'gate if summary has "fog"',
    'gate if words > 50000 on series',
  ])('is asked about by its own facts: %s', async (rule) => {
    await writeRules(rule);
    const { telling } = await judgeSeries(series, page);
    expect(telling).toMatchObject({ asks: t('gateSeries') });
    expect(telling?.ways.map(({ way }) => way)).toEqual(['leave', 'once', 'series', 'today', 'off']);
  });

  it('is not asked about on works, nor by what only its works have', async () => {
    await writeRules('gate if words > 50000 on works\ngate if fandom is "Harbour Lights"');
    expect((await judgeSeries(series, page)).telling).toBeNull();
  });

  it('is let in for good with its works, and no other', async () => {
    await writeRules('gate if author is "tern" unless work is 3');
    const rules = (await judgeSeries(series, page)).telling?.rules ?? [];
    await liftRules({ rules, how: 'series', work: null, series: 'Lights', back: false });
    expect((await judgeSeries(series, page)).telling).toBeNull();
    expect((await judgeSeries({ ...series, title: 'Fog' }, page)).telling).toMatchObject({
      asks: t('gateSeries'),
    });
    const of = { authors: [{ login: 'tern', pseud: 'tern' }] };
    expect(await telling(of)).toMatchObject({ asks: t('gateWork') });
    expect(await telling({ ...of, series: [{ id: seriesId(5), name: 'Lights', part: 1 }] })).toBeNull();
  });
});
