import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { writeProse } from '../archive/write-prose';
import { chapter, contents, reading, work } from '../saving/invented-readings';

/** The text of a chapter of so many words as its author had it at that time: a paragraph more each time. */
export const rewritten = (words: number, time: number): string => {
  const added = Array.from(
    { length: time },
    (_, at) => `<p>Added at ${at + 1}: ${writeProse(100 + at, 12).slice(3)}`,
  );
  return `${added.join('')}${writeProse(5, words)}`;
};

/** Keeps a work of two chapters, the first of which its author changed each time: times 1 to `times`, in ms. */
export async function keepRewritten(id: number, times: number, words = 300): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await keepReading(
      reading({
        view: 'entire',
        shows: ['header', 'preface'],
        work: work({ id: workId(id), chaptersPosted: 2, summaryHtml: `<p>Seen ${time} times.</p>` }),
        chapters: [
          chapter({ id: chapterId(id * 10 + 1), position: 1, html: rewritten(words, time) }),
          chapter({ id: chapterId(id * 10 + 2), position: 2, html: writeProse(6, words) }),
        ],
        contents: contents(chapterId(id * 10 + 1), chapterId(id * 10 + 2)),
      }),
      time,
    );
  }
}
