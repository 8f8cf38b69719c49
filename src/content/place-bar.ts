import { t } from '@/i18n/place';
import { ownButton, ownElement } from './own-element';

export interface PlaceBar {
  /** "chapter 5, 40 %" */
  place: string;
  /** The beginning of the paragraph. */
  words: string;
  /** The words are gone; this is where they were. */
  guess: boolean;
  /** The address of the page where it is; null: it is on this one. */
  address: string | null;
  /** The key C does what the first button does. */
  byKey: boolean;
  /** Takes the reader there, or is told that they follow the link. */
  go(): void;
}

/**
 * The bar that offers a reader their place. It stands within the page's flow, so that it covers nothing; the key C, if
 * the reader wants keys of one letter, does what its first button does for as long as it is there. Gives how to take it
 * away.
 */
export function showPlaceBar(page: Document, shown: PlaceBar): () => void {
  const { place, words, guess, go, address, byKey } = shown;
  const label = t(guess ? 'placeGuess' : 'placeGoOn', { place });
  const follow = (): void => {
    // The bar first: what stands above the place must not move it any more.
    leave();
    go();
  };
  const way = address === null ? ownButton(page, label, follow) : linkTo(page, label, address, go);
  if (byKey) way.setAttribute('aria-keyshortcuts', 'c');
  const key = ownElement(page, 'span', 'place-key', byKey ? t('placeKey') : '');
  key.ariaHidden = 'true';
  const said = ownElement(page, 'span', 'place-said');
  said.role = 'status';
  const bar = ownElement(
    page,
    'div',
    'place',
    way,
    key,
    ownButton(page, t('placeDismiss'), () => leave()),
    ownElement(page, 'span', 'place-words', t('placeQuote', { words })),
    said,
  );
  bar.role = 'region';
  bar.ariaLabel = 'Dogear';
  (page.querySelector('#main') ?? page.body).prepend(bar);
  // A screen reader tells of what changes, not of what comes.
  const saying = setTimeout(() => said.append(t('placeSaid', { place })), 500);

  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'c' || !isFree(event)) return;
    event.preventDefault();
    if (address !== null) way.click();
    follow();
  };
  const leave = (): void => {
    clearTimeout(saying);
    page.removeEventListener('keydown', press);
    bar.remove();
  };
  if (byKey) page.addEventListener('keydown', press);
  return leave;
}

/** Neither a shortcut of the browser's nor a letter that somebody writes. */
const isFree = ({ isTrusted, altKey, ctrlKey, metaKey, shiftKey, repeat, target }: KeyboardEvent): boolean =>
  isTrusted &&
  !(altKey || ctrlKey || metaKey || shiftKey || repeat) &&
  !(target instanceof Element && target.closest('input, select, textarea, [contenteditable]'));

/** A link, so that it opens in a tab of its own where the reader wants that. */
function linkTo(page: Document, label: string, address: string, follow: () => void): HTMLAnchorElement {
  const link = ownElement(page, 'a', 'button', label);
  link.href = address;
  for (const press of ['click', 'auxclick'])
    link.addEventListener(press, ({ isTrusted }) => isTrusted && follow());
  return link;
}
