import { describe, expect, it } from 'vitest';
import { factValue } from '@/model/tracked-fact';
import type { Part, Work } from '@/model/work';
import { sightChapters } from '@/saving/join-chapters';
import { joinReading } from '@/saving/join-reading';
import type { KeptWork } from '@/store/database';
import { driftOf } from '@/store/drift';
import { reading, work } from '../saving/invented-readings';

type Told = [asOf: number, facts: Partial<Work>, shows?: Part[]];

const everything: Part[] = ['header', 'warnings', 'freeforms'];

function keep(...told: Told[]): KeptWork {
  let kept: KeptWork | undefined;
  for (const [asOf, facts, shows = everything] of told) {
    const said = reading({ work: work(facts), shows });
    const read = sightChapters(said.work.id, [], said.view, asOf);
    kept = joinReading({ work: kept, chapters: undefined }, said, read, { asOf, now: asOf }).work;
  }
  if (!kept) throw new Error('Nothing was told');
  return kept;
}

const tags = (...freeforms: string[]): Partial<Work> => ({ freeforms });

describe('driftOf', () => {
  it('tells what came and what went since the work was kept, warnings and rating first', () => {
    const before = { ...tags('Fog', 'Tea'), rating: 'Mature', authors: [{ login: 'a', pseud: 'tern' }] };
    const after = { ...tags('Tea', 'Death'), rating: 'Explicit', warnings: ['Major Character Death'] };
    expect(driftOf(keep([1, before], [2, after]))).toEqual([
      { fact: 'warnings', added: ['Major Character Death'], removed: [] },
      { fact: 'rating', added: ['Explicit'], removed: ['Mature'] },
      { fact: 'authors', added: [], removed: ['tern'] },
      { fact: 'freeforms', added: ['Death'], removed: ['Fog'] },
    ]);
  });

  it('tells nothing of the same tags in another order, and of parts that a page does not show', () => {
    expect(driftOf(keep([1, tags('Fog', 'Tea')], [2, tags('Tea', 'Fog')]))).toEqual([]);
    expect(driftOf(keep([1, tags('Fog')], [2, tags(), ['header']]))).toEqual([]);
    expect(keep([1, tags('Fog', 'Tea')], [2, tags('Tea', 'Fog')]).history).toBeUndefined();
  });

  it('tells of several changes what is left of them', () => {
    expect(driftOf(keep([1, tags('A')], [2, tags('A', 'B')], [3, tags('A', 'C')]))).toEqual([
      { fact: 'freeforms', added: ['C'], removed: [] },
    ]);
  });

  it('tells it until it was told, and then what changes after that', () => {
    const kept = keep([1, tags('A')], [2, tags('B')]);
    expect(driftOf(kept, kept.asOf)).toEqual([]);
    const seenAgain = keep([1, tags('A')], [2, tags('B')], [3, tags('B')]);
    expect(driftOf(seenAgain, kept.asOf)).toEqual([]);
    expect(driftOf(keep([1, tags('A')], [2, tags('B')], [3, tags('C')]), kept.asOf)).toEqual([
      { fact: 'freeforms', added: ['C'], removed: ['B'] },
    ]);
  });

  it('keeps few values, those that were read last', () => {
    const many = Array.from({ length: 40 }, (_, at): Told => [at, tags(`T${at}`)]);
    const { history } = keep(...many);
    expect(history?.map(({ value }) => value.join())).toEqual(['T39', 'T38', 'T37', 'T36', 'T35', 'T34']);
    expect(keep(...many.toReversed()).history).toEqual(history);
  });
});

describe('factValue', () => {
  it('is names, whatever their order', () => {
    expect(factValue(work({ rating: null }), 'rating')).toEqual([]);
    expect(factValue(work({ fandoms: ['B', 'A', 'B'] }), 'fandoms')).toEqual(['A', 'B']);
  });
});
