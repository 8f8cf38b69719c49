import type { Place } from '@/model/place';
import type { Stretch } from '@/model/stretch';

export type Tell = (stretch: Pick<Stretch, 'place' | 'words' | 'ms'>) => void;

/** What is read is told so often at most; time alone, ten times less. */
const tellMs = 3000;

/** What was read and nobody was told of yet. It is told when some time has passed, or by `now`. */
export class Untold {
  readonly #tell: Tell;
  /** The last place that anybody was told, or is about to be. */
  place: Place | null;
  #moved = false;
  #words = 0;
  #ms = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #waits: { for: ReturnType<typeof setTimeout>; ms: number } | null = null;

  constructor(tell: Tell, place: Place | null) {
    this.#tell = tell;
    this.place = place;
  }

  add({ place, words, ms }: { place: Place | null; words: number; ms: number }): void {
    if (place) [this.place, this.#moved] = [place, true];
    this.#words += words;
    this.#ms += ms;
    if (!this.#moved && this.#words === 0 && this.#ms === 0) return;
    const wait = this.#moved || this.#words > 0 ? tellMs : 10 * tellMs;
    if (this.#waits && this.#waits.ms <= wait) return;
    this.#stopWaiting();
    const left = Math.max(0, this.#toldAt + wait - performance.now());
    this.#waits = { for: setTimeout(() => this.now(), left), ms: wait };
  }

  now(): void {
    this.#stopWaiting();
    if (!this.#moved && this.#words === 0 && this.#ms === 0) return;
    const told = { place: this.#moved ? this.place : null, words: this.#words, ms: Math.round(this.#ms) };
    [this.#moved, this.#words, this.#ms, this.#toldAt] = [false, 0, 0, performance.now()];
    this.#tell(told);
  }

  #stopWaiting(): void {
    if (this.#waits) clearTimeout(this.#waits.for);
    this.#waits = null;
  }
}
