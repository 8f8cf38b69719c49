import { describe, expect, it } from 'vitest';
import { linkTo } from '@/ao3/link-to';
import { recognisePage } from '@/ao3/recognise-page';
import { readTagAddress } from '@/ao3/tag-names';
import { chapterId, seriesId, workId } from '@/model/ids';

describe('linkTo', () => {
  it('leads where recognisePage says that it leads', () => {
    expect(recognisePage(linkTo.work(workId(7)))).toMatchObject({ kind: 'work', work: 7 });
    expect(recognisePage(linkTo.chapter(workId(7), chapterId(9)))).toMatchObject({ work: 7, chapter: 9 });
    expect(recognisePage(linkTo.series(seriesId(5)))).toMatchObject({ kind: 'series' });
  });

  it.each(['F/M', 'A & B', 'What? #1 vs. 2', '夜', '50% off'])('the tag %s by its own name', (name) => {
    expect(readTagAddress(new URL(linkTo.tag(name)).pathname)).toBe(name);
  });

  it('pseuds and collections by names with any letters', () => {
    expect(linkTo.pseud('some_one', 'Ä / B')).toBe(
      'https://archiveofourown.org/users/some_one/pseuds/%C3%84%20%2F%20B',
    );
    expect(linkTo.collection('A B')).toBe('https://archiveofourown.org/collections/A%20B');
  });
});
