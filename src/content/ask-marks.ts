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
  /** Called when more is known. */
  answered: () => void = () => undefined;
  #asking: Promise<void> | null = null;

  /** Undefined: it has to be asked for first, and is wanted from now on. Null: it cannot be known. */
  find(work: number): Mark | null | undefined {
    const known = this.#known.get(work);
    if (known === undefined) this.#wanted.add(workId(work));
    return known;
  }

  /** Asks for what is wanted, if that is not being done. */
  ask(): void {
    if (this.#asking || this.#wanted.size === 0) return;
    const works = [...this.#wanted].slice(0, most);
    for (const work of works) this.#wanted.delete(work);
    this.#asking = findMarks(works).then((marks) => {
      this.#asking = null;
      this.#learn(works, marks);
      this.answered();
    });
  }

  /**
   * Asks anew for all that was found, and for what nobody answered: the reader comes back, and may have read on elsewhere.
   * Whether anything is otherwise now; where nobody says, what was known holds.
   */
  async again(): Promise<boolean> {
    await this.#asking;
    const works = [...this.#known.keys()].map(workId);
    let isOther = false;
    for (let at = 0; at < works.length; at += most) {
      const asked = works.slice(at, at + most);
      const marks = await findMarks(asked);
      if (marks && this.#learn(asked, marks)) isOther = true;
    }
    return isOther;
  }

  /** Whether that is anything else than what was known. */
  #learn(works: WorkId[], marks: Mark[] | null): boolean {
    const markOf = marks && new Map(marks.map((mark) => [mark.work, mark]));
    let isOther = false;
    for (const work of works) {
      const mark = markOf && (markOf.get(work) ?? blankMark(work));
      isOther ||= JSON.stringify(mark) !== JSON.stringify(this.#known.get(work));
      this.#known.set(work, mark);
    }
    return isOther;
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
