import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotUnderstood, parseChapters, parseWorkIds, parseWorkReading } from '@/model/parse';
import { anyTold, chapter, reading, work } from '../saving/invented-readings';

const author = { login: 'lamplighter', pseud: 'Lamplighter' };
const full = reading({
  work: work({
    authors: [author, { ...author, archivedBy: { login: 'opener', pseud: 'Opener' } }],
    language: { code: 'en', name: 'English' },
    published: '2024-01-31',
    hiddenKinds: ['warning'],
    inspiredBy: [{ url: null, title: 'A', authors: [author], restricted: false, language: null }],
  }),
  chapters: [chapter({ position: 1 })],
});

/** Whatever JSON can carry, also what no object literal can say. */
const crossed = (value: unknown, text = '') =>
  JSON.parse(JSON.stringify(value).replace('"position":1', text || '$&'));
const pathOf = (parse: () => unknown): string => {
  try {
    parse();
  } catch (error) {
    if (error instanceof NotUnderstood) return error.path;
  }
  return 'understood';
};
const withWork = (facts: object) => ({ ...full, work: { ...full.work, ...facts } });

describe('parseWorkReading', () => {
  it('gives back every reading as it was', () => {
    expect(parseWorkReading(crossed(full))).toEqual(full);
    fc.assert(
      fc.property(anyTold, ({ reading }) => {
        expect(parseWorkReading(crossed(reading))).toEqual(reading);
      }),
    );
  });

  it.each([
    ['', null],
    ['', 'a reading'],
    ['view', { ...full, view: 'pdf' }],
    ['surprise', { ...full, surprise: 1 }],
    ['shows', { ...full, shows: undefined }],
    ['work.id', withWork({ id: 0 })],
    ['work.id', withWork({ id: '7' })],
    ['work.title', withWork({ title: 'x'.repeat(2_001) })],
    ['work.freeforms', withWork({ freeforms: Array(2_001).fill('x') })],
    ['work.freeforms.0', withWork({ freeforms: [1] })],
    ['work.kudos', withWork({ kudos: -1 })],
    ['work.kudos', withWork({ kudos: 1.5 })],
    ['work.published', withWork({ published: '31 Jan 2024' })],
    ['work.authors.0.login', withWork({ authors: [{ login: 7, pseud: 'A' }] })],
    ['work.authors.0.admin', withWork({ authors: [{ ...author, admin: true }] })],
    ['work.skinCss', withWork({ skinCss: 'x'.repeat(2_000_001) })],
    ['chapters.0.position', { ...full, chapters: [chapter({ position: 0 })] }],
    ['chapters.0.html', { ...full, chapters: [chapter({ position: 1, html: 'x'.repeat(6_000_001) })] }],
  ])('names the place that is wrong: %s', (path, unknown) => {
    expect(pathOf(() => parseWorkReading(unknown))).toBe(path);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('refuses a key named %s', (key) => {
    const hostile = crossed(full, `"position":1,"${key}":{"polluted":true}`);
    expect(pathOf(() => parseWorkReading(hostile))).toBe(`chapters.0.${key}`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('parseChapters and parseWorkIds', () => {
  it('bound what they take', () => {
    expect(parseChapters([chapter({ position: 2 })])).toHaveLength(1);
    expect(pathOf(() => parseChapters({ length: 0 }))).toBe('');
    expect(parseWorkIds([1, 2])).toEqual([1, 2]);
    expect(pathOf(() => parseWorkIds(Array(201).fill(1)))).toBe('');
    expect(pathOf(() => parseWorkIds([1, -1]))).toBe('1');
  });
});
