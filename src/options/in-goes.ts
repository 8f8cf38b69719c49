/** How long (ms) one go takes: between two of them the page listens to the reader. */
const goMs = 25;

/**
 * Does something with each of so many, in goes, of which the first begins after `waitMs`; then `done`. Returns how to
 * stop.
 */
export function inGoes(
  count: number,
  does: (index: number) => void,
  done: () => void,
  waitMs = 0,
): () => void {
  let at = 0;
  const go = (): void => {
    const end = performance.now() + goMs;
    for (; at < count && performance.now() < end; at += 1) does(at);
    if (at < count) timer = setTimeout(go);
    else done();
  };
  let timer = setTimeout(go, waitMs);
  return () => clearTimeout(timer);
}
