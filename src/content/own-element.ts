import { language } from '@/i18n/words';

/** What all of our elements on AO3's pages have in common: a class of ours, by which they are found and removed. */
const ours = 'dogear';

/** An element of ours, not yet in the page. It takes its colours and letters from the page's own skin. */
export function ownElement<Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  part: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = page.createElement(name);
  // AO3 itself is English.
  if (language() !== 'en') element.lang = language();
  element.className = `${ours} ${ours}-${part}`;
  element.append(...children);
  return element;
}

/** A button of ours. It does nothing unless the reader presses it: no script of the page can. */
export function ownButton(
  page: Document,
  label: string,
  press: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = ownElement(page, 'button', 'button', label);
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    // AO3 closes menus and follows links by clicks on whatever is around.
    event.stopPropagation();
    press(button);
  });
  return button;
}

/** What is said as soon as it is there, also to who only hears the page. */
export function ownStatus(page: Document, text: string): HTMLElement {
  const status = ownElement(page, 'span', 'said', text);
  status.role = 'status';
  return status;
}

/** Takes our elements of these parts out of the page. */
export function removeOwnElements(page: Document, ...parts: string[]): void {
  for (const element of page.querySelectorAll(parts.map((part) => `.${ours}-${part}`).join()))
    element.remove();
}
