import { browser } from 'wxt/browser';
import type { Kept } from '@/model/kept';
import type { Chapter, WorkReading } from '@/model/work';
import { type Answer, type ReadingPiece, readingPort } from './list';
import { MessageFailed } from './wire';

/**
 * Chapters are sent when so many characters have come together. To post them holds up the tab, in Chromium and
 * Firefox alike, for 1 to 4 ms; a quarter of a million characters would for 5 to 15, and 6 MB in one message for 270
 * to 1,000. Many small messages cost more in all: 200 of them 2,700 ms.
 */
const enough = 100_000;

/**
 * Sends a reading to the background to be kept, chapter by chapter as they are read, so that they are never all in
 * memory here. `facts` is the reading with its chapters left out. Throws MessageFailed, and whatever `chapters`
 * throws; then nothing of it is kept.
 */
export async function sendReading(
  facts: WorkReading,
  chapters: AsyncIterable<Chapter>,
  { asked }: { asked: boolean },
): Promise<Kept> {
  const port = browser.runtime.connect({ name: readingPort });
  const post = (piece: ReadingPiece): void => port.postMessage(piece);
  const kept = new Promise<Kept>((resolve, reject) => {
    port.onMessage.addListener((answer: Answer<Kept>) => {
      if (answer.ok) resolve(answer.answer);
      else reject(new MessageFailed(answer.code, answer.message));
    });
    port.onDisconnect.addListener(() => reject(new MessageFailed('no answer', 'The background went away.')));
  });
  // Until it is waited for below, a refusal is not an error that nobody sees.
  kept.catch(() => undefined);

  try {
    post({ kind: 'facts', reading: { ...facts, chapters: [] }, asked });
    let some: Chapter[] = [];
    for await (const chapter of chapters) {
      some.push(chapter);
      if (some.reduce((sum, { html }) => sum + html.length, 0) < enough) continue;
      post({ kind: 'chapters', chapters: some });
      some = [];
    }
    if (some.length > 0) post({ kind: 'chapters', chapters: some });
    post({ kind: 'end' });
    return await kept;
  } finally {
    port.disconnect();
  }
}
