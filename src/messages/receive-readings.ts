import { type Browser, browser } from 'wxt/browser';
import type { Kept } from '@/model/kept';
import { NotUnderstood, parseChapters, parseWorkReading } from '@/model/parse';
import type { WorkReading } from '@/model/work';
import { type Answer, readingPort } from './list';
import { type Door, failure, isContentScript } from './wire';

/** A reading that came from a page, and what the browser says of that page. */
export interface Received {
  reading: WorkReading;
  address: string;
  /** The reader pressed "Keep". */
  asked: boolean;
  /** In a private window. */
  incognito: boolean;
}

/** More than any work: 200 chapters of AO3's limit of 510,000 characters are 100 million. */
const mostCharacters = 150_000_000;
const mostChapters = 20_000;

/**
 * Takes readings from content scripts (`sendReading`) from now on, until the function that it returns is called.
 * `keep` is called once a reading is complete and understood; a port that closes before leaves nothing behind.
 */
export function receiveReadings(keep: (received: Received) => Promise<Kept>, door: Door): () => void {
  const connected = (port: Browser.runtime.Port): void => {
    if (port.name === readingPort) receive(port, keep, door);
  };
  browser.runtime.onConnect.addListener(connected);
  return () => browser.runtime.onConnect.removeListener(connected);
}

function receive(port: Browser.runtime.Port, keep: (received: Received) => Promise<Kept>, door: Door): void {
  let over = false;
  const answer = (answer: Answer<Kept>): void => {
    if (!over) port.postMessage(answer);
    over = true;
  };
  const sender = port.sender;
  const address = sender?.url;
  if (!sender || address === undefined || !isContentScript(sender, door)) {
    answer({ ok: false, code: 'refused', message: `A reading may not come from ${address}` });
    port.disconnect();
    return;
  }
  port.onDisconnect.addListener(() => {
    over = true;
  });

  const assembled = new Assembly();
  port.onMessage.addListener((piece: unknown) => {
    if (over) return;
    try {
      const complete = assembled.add(piece);
      if (!complete) return;
      keep({ ...complete, address, incognito: sender.tab?.incognito ?? false }).then(
        (kept) => answer({ ok: true, answer: kept }),
        (error: unknown) => answer(failure(error, door)),
      );
    } catch (error) {
      answer(failure(error, door));
      port.disconnect();
    }
  });
}

/** The pieces of one reading so far. */
class Assembly {
  private begun: { reading: WorkReading; asked: boolean } | null = null;
  private characters = 0;

  /** Takes the next piece; gives the whole at the end, null before. Throws NotUnderstood. */
  add(piece: unknown): { reading: WorkReading; asked: boolean } | null {
    const { kind, reading, chapters, asked } = fields(piece);
    if (kind === 'facts' && !this.begun) {
      this.begun = { reading: { ...parseWorkReading(reading), chapters: [] }, asked: asked === true };
      return null;
    }
    if (!this.begun) throw new NotUnderstood('kind', 'expected the facts first');
    if (kind === 'end') return this.begun;
    if (kind !== 'chapters') throw new NotUnderstood('kind', 'expected chapters or the end');

    const more = parseChapters(chapters);
    this.begun.reading.chapters.push(...more);
    this.characters += more.reduce((sum, { html }) => sum + html.length, 0);
    if (this.characters > mostCharacters || this.begun.reading.chapters.length > mostChapters) {
      throw new NotUnderstood('chapters', 'expected no more than any work has');
    }
    return null;
  }
}

function fields(piece: unknown): Partial<Record<'kind' | 'reading' | 'chapters' | 'asked', unknown>> {
  return typeof piece === 'object' && piece !== null ? piece : {};
}
