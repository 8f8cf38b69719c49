/** It ends by itself after a second and a half. */
const renewMs = 1000;

/** The text is covered by gate.css; that is renewed while the page arrives, until it is ended. */
export function coverText(document: Document): { renew: () => void; end: () => void } {
  const { dataset } = document.documentElement;
  let isOver = false;
  const renew = (): void => {
    if (!isOver) dataset.dogearGate = dataset.dogearGate === 'b' ? 'a' : 'b';
  };
  const renewing = setInterval(() => document.readyState === 'loading' && renew(), renewMs);
  const end = (): void => {
    clearInterval(renewing);
    if (!isOver) dataset.dogearGate = 'open';
    isOver = true;
  };
  return { renew, end };
}
