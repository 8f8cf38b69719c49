import { t } from '@/i18n/listing';
import type { Verdict } from '@/model/verdict';
import { explainAll } from '@/rules/explain';
import { ownButton, ownElement } from './own-element';

/** Does with an item of a list what the reader's rules say. Before it is first painted, nothing moves by that. */
export function markItem(item: HTMLElement, { action, because }: Verdict): void {
  item.dataset.dogear = action === 'gate' ? 'note' : (action ?? 'shown');
  if (action === null || action === 'hide') return;
  const why = explainAll(because);
  const line = ownElement(
    item.ownerDocument,
    'div',
    'why',
    t(action === 'collapse' ? 'collapsed' : 'ruleSays', { why }),
  );
  if (action === 'collapse') line.append(' ', opener(item));
  item.prepend(line);
}

/** Opens and closes a collapsed item. */
function opener(item: HTMLElement): HTMLButtonElement {
  const button = ownButton(item.ownerDocument, t('open'), () => {
    const opens = item.dataset.dogear === 'collapse';
    item.dataset.dogear = opens ? 'opened' : 'collapse';
    button.textContent = t(opens ? 'close' : 'open');
    button.ariaExpanded = String(opens);
  });
  button.ariaExpanded = 'false';
  return button;
}

/** Shows an item that is hidden, with the reason; or hides it again. */
export function revealItem(item: HTMLElement, because: Verdict['because'], reveals: boolean): void {
  item.dataset.dogear = reveals ? 'revealed' : 'hide';
  if (reveals) {
    item.prepend(ownElement(item.ownerDocument, 'div', 'why', t('wasHidden', { why: explainAll(because) })));
  } else item.querySelector(':scope > .dogear-why')?.remove();
}
