import { readClassIds } from '@/ao3/read-class-ids';
import { t } from '@/i18n/listing';
import { keyOfRule } from '@/model/telling';
import type { Verdict } from '@/model/verdict';
import { explainAll } from '@/rules/explain';
import { offerLift } from './offer-lift';
import { ownButton, ownElement } from './own-element';

/** Does with an item of a list what the reader's rules say. Before it is first painted, nothing moves by that. */
export function markItem(item: HTMLElement, { action, because, unsure }: Verdict): void {
  item.dataset.dogear = action === 'gate' ? 'note' : (action ?? 'shown');
  if (action === 'hide') return;
  if (unsure.length > 0) {
    item.prepend(ownElement(item.ownerDocument, 'div', 'why', t('cannotSeeItem', { count: unsure.length })));
  }
  if (action === null) return;
  const why = explainAll(because);
  const line = ownElement(
    item.ownerDocument,
    'div',
    'why',
    t(action === 'collapse' ? 'collapsed' : 'ruleSays', { why }),
  );
  if (action === 'collapse') line.append(' ', opener(item));
  line.append(' ', lifter(item, because));
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

/** Lifts the rules of an item: offers how, in a bar that does not move the page. */
function lifter(item: HTMLElement, because: Verdict['because']): HTMLButtonElement {
  const { work } = readClassIds(item);
  const rules = because.map(({ rule }) => keyOfRule(rule));
  return ownButton(item.ownerDocument, t('lift'), () => offerLift(item.ownerDocument, rules, work));
}

/** Shows an item that is hidden, with the reason; or hides it again. */
export function revealItem(item: HTMLElement, because: Verdict['because'], reveals: boolean): void {
  item.dataset.dogear = reveals ? 'revealed' : 'hide';
  if (reveals) {
    const why = t('wasHidden', { why: explainAll(because) });
    item.prepend(ownElement(item.ownerDocument, 'div', 'why', why, ' ', lifter(item, because)));
  } else item.querySelector(':scope > .dogear-why')?.remove();
}
