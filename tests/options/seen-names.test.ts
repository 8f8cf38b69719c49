import { describe, expect, it } from 'vitest';
import { type Facts, noFacts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import { hasNames, mostOffered, SeenNames } from '@/options/seen-names';

const work = (facts: Partial<Facts>, tags: Partial<Facts['tags']> = {}): Facts => ({
  ...noFacts,
  ...facts,
  tags: { ...noFacts.tags, ...tags },
});
const family = (name: string, own: Partial<TagFamily>): TagFamily => ({
  ...{ name, synonymOf: null, synonyms: [], subtags: [], metatags: [] },
  ...own,
});
function namesOf(works: Facts[], families: TagFamily[] = []): SeenNames {
  const names = new SeenNames(families);
  for (const each of works) names.add(each);
  return names;
}

describe('names that were seen', () => {
  const names = namesOf([
    work(
      { series: ['Lamps'], collections: ['lamp_fest', 'Lamp Fest'] },
      { freeform: ['Fluff', 'Slow Burn'] },
    ),
    work({ authors: [{ login: 'gull', pseud: 'Gull Wing' }] }, { freeform: ['Slow Burn'], fandom: ['Fog'] }),
    work({ language: { code: 'en', name: 'English' } }, { freeform: ['slow burn', 'Don’t Copy'] }),
  ]);

  it('are offered where they belong, the most frequent first, each once', () => {
    expect(names.offer('freeform', '')).toEqual(['Slow Burn', 'Fluff', 'Don’t Copy']);
    expect(names.offer('tag', '')).toEqual(['Slow Burn', 'Fluff', 'Fog', 'Don’t Copy']);
    expect(names.offer('fandom', '')).toEqual(['Fog']);
    expect(names.offer('author', '')).toEqual(['gull', 'Gull Wing']);
    expect(names.offer('series', '')).toEqual(['Lamps']);
    expect(names.offer('collection', '')).toEqual(['lamp_fest', 'Lamp Fest']);
    expect(names.offer('language', '')).toEqual(['English']);
    expect(names.offer('character', '')).toEqual([]);
  });

  it('are those in which stands what was typed, as rules compare it, and that are more than that', () => {
    expect(names.offer('tag', 'BURN')).toEqual(['Slow Burn']);
    expect(names.offer('tag', "don't")).toEqual(['Don’t Copy']);
    expect(names.offer('tag', 'slow  burn')).toEqual([]);
    expect(names.offer('tag', 'storm')).toEqual([]);
  });

  it('are no more than can be looked through', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Tag ${index}`);
    const common = work({}, { freeform: ['Tag 499'] });
    const offered = namesOf([work({}, { freeform: many }), common]).offer('tag', 'tag');
    expect(offered).toHaveLength(mostOffered);
    expect(offered[0]).toBe('Tag 499');
  });

  it('count for the name that AO3 uses too, and every family is offered', () => {
    const families = [
      family('Slow Burn', { synonyms: ['slowburn', 'so slow'] }),
      family('Angsty', { synonymOf: 'Angst' }),
      family('Angst', {}),
    ];
    const works = [['slowburn'], ['so slow'], ['Fluff']].map((freeform) => work({}, { freeform }));
    const known = namesOf(works, families);
    expect(known.offer('freeform', '')).toEqual(['Slow Burn', 'slowburn', 'so slow', 'Fluff']);
    expect(known.offer('tag', 'ang')).toEqual(['Angst']);
    expect(known.offer('fandom', '')).toEqual([]);
  });

  it('are not looked for in what an author wrote', () => {
    expect([hasNames('title'), hasNames('summary'), hasNames('author')]).toEqual([false, false, true]);
  });
});
