import { describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { findFlaw } from '@/saving/find-flaw';
import { chapter, reading, work } from './invented-readings';

const whole = (...html: string[]) =>
  reading({
    view: 'entire',
    work: work({ chaptersPosted: html.length }),
    chapters: html.map((html, index) => chapter({ position: index + 1, html })),
  });

describe('findFlaw', () => {
  it.each([
    ['words', whole('<p>One</p>', '<p>Two</p>')],
    ['a chapter that is a picture', whole('<p><img src="x"></p>')],
    ['a chapter without words among others', whole('<hr>', '<p>Two</p>')],
  ])('finds none in %s', (_, given) => expect(findFlaw(given, workId(7))).toBeNull());

  it.each([
    ['another work', whole('<p>One</p>'), 8, 'work 8, got 7'],
    ['no count of chapters', reading({ chapters: [chapter({ position: 1 })] }), 7, 'count of chapters'],
    [
      'a chapter too few',
      { ...whole('a', 'b'), chapters: [chapter({ position: 1 })] },
      7,
      '2 chapters, got 1',
    ],
    [
      'a chapter at another place',
      { ...whole('a', 'b'), chapters: [chapter({ position: 1 }), chapter({ position: 3 })] },
      7,
      'chapter 2',
    ],
    ['an empty chapter', whole('<p>One</p>', ' '), 7, 'text of chapter 2'],
    ['no text at all', whole('<p> &nbsp;</p>', '<hr>'), 7, 'text'],
  ])('names %s', (_, given, asked, flaw) => expect(findFlaw(given, workId(asked))).toBe(flaw));
});
