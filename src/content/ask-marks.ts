import { send } from '@/messages/wire';
import { type WorkId, workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';

/** Whoever does not answer for so long is not waited for: items are unseen for a moment and a half (listing.css). */
const longestMs = 1000;

/** Of so many works one message may ask. */
const most = 200;

/**
 * What the reader did with the works of a page, for rules that ask for it. One message at a time, of all works that are
 * wanted by then.
 */
export class AskMarks {
  readonly #known = new Map<number, Mark | null>();
  readonly #wanted = new Set<WorkId>();
  readonly #answered: () => void;
  #isAsking = false;

  /** `answered`: called when more is known. */
  constructor(answered: () => void) {
    this.#answered = answered;
  }

  /** Undefined: it has to be asked for first, and is wanted from now on. Null: it cannot be known. */
  find(work: number): Mark | null | undefined {
    const known = this.#known.get(work);
    if (known === undefined) this.#wanted.add(workId(work));
    return known;
  }

  /** Asks for what is wanted, if that is not being done. */
  ask(): void {
    if (this.#isAsking || this.#wanted.size === 0) return;
    const works = [...this.#wanted].slice(0, most);
    for (const work of works) this.#wanted.delete(work);
    this.#isAsking = true;
    void findMarks(works).then((marks) => {
      this.#isAsking = false;
      const markOf = marks && new Map(marks.map((mark) => [mark.work, mark]));
      for (const work of works) this.#known.set(work, markOf && (markOf.get(work) ?? blankMark(work)));
      this.#answered();
    });
  }
}

/** Null where nobody says: in a private window, without a library, or too late. */
async function findMarks(works: WorkId[]): Promise<Mark[] | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, longestMs, null);
  });
  const asked = send('findMarks', works).catch((error: unknown) => {
    console.warn('Dogear: what you did with these works is not known.', error);
    return null;
  });
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}
