/**
 * The answer to what a page asks, also where the browser puts the page away meanwhile, to bring it back when the reader
 * goes back: such a page is answered by nobody or by an error, and has to ask again. Throws what `ask` throws of a page
 * that is there. `view`: the page's window.
 */
export function askAcrossBack<Answer>(
  view: Pick<EventTarget, 'addEventListener'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal } = over;
    let isAway = false;
    let asked = 0;
    const go = (): void => {
      asked += 1;
      const now = asked;
      ask().then(
        (answer) => {
          over.abort();
          resolve(answer);
        },
        (error: unknown) => {
          if (isAway || now !== asked) return;
          over.abort();
          reject(error);
        },
      );
    };
    const leave = (): void => {
      isAway = true;
    };
    const comeBack = (): void => {
      if (!isAway) return;
      isAway = false;
      go();
    };
    view.addEventListener('pagehide', leave, { signal });
    view.addEventListener('pageshow', comeBack, { signal });
    go();
  });
}
