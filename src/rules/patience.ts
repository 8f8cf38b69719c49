/** Milliseconds that all regular expressions together may take for one work. Those that readers write take a thousandth. */
export const mostMs = 15;

/**
 * How long regular expressions took for one work. One cannot be stopped, but what comes after it can be left out: no list
 * is held up by many that are each a little slow.
 */
export class Patience {
  /** Milliseconds. */
  spent = 0;

  get isOver(): boolean {
    return this.spent > mostMs;
  }

  /** Does this and counts how long it takes. */
  time(does: () => boolean): boolean {
    const since = performance.now();
    const done = does();
    this.spent += performance.now() - since;
    return done;
  }
}
