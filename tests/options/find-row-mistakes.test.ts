import { expect, it } from 'vitest';
import { newRow, type RowDraft } from '@/options/draft-row';
import { findRowMistakes } from '@/options/find-row-mistakes';

const told = (own: Partial<RowDraft>): string[] =>
  findRowMistakes(newRow(own)).map(({ at, index, what, missing }) =>
    [at, index, what, ...(missing ? ['missing'] : [])].join(' '),
  );

it.each<[Partial<RowDraft>, string[]]>([
  [{ values: ['Fluff'] }, []],
  [{ values: ['Fluff', ' '] }, ['value 1 text missing']],
  [{ values: ['Fluff'], first: '0' }, ['first 0 first']],
  [{ values: ['Fluff'], first: '3' }, []],
  [{ values: ['['], how: 'matches' }, ['value 0 not valid']],
  [{ values: ['['], how: 'is' }, []],
  [{ values: ['a', '(?=a)'], how: 'matches' }, ['value 1 look-around']],
  [{ values: ['(a+)+'], how: 'matches' }, ['value 0 nested']],
  [{ field: 'words', number: '' }, ['number 0 number missing']],
  [{ field: 'words', number: '1,000' }, ['number 0 number']],
  [{ field: 'words', number: '-1' }, ['number 0 number']],
  [{ field: 'kudos per hit', number: '0.05' }, []],
  [{ field: 'shelf' }, ['shelf 0 shelf missing']],
  [{ field: 'shelf', shelves: [{ kind: 'own', name: 'mine' }] }, []],
  [{ field: 'work' }, ['work 0 work missing']],
  [{ field: 'work', works: '12, https://archiveofourown.org/works/34/chapters/5 ' }, []],
  [{ field: 'work', works: '12, twelve' }, ['work 0 no work']],
  [{ field: 'work', works: 'https://example.org/works/34' }, ['work 0 no work']],
  [{ field: 'complete' }, []],
  [{ field: 'finished' }, []],
])('%j has the mistakes %j', (own, mistakes) => expect(told(own)).toEqual(mistakes));
