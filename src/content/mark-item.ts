import { readClassIds } from '@/ao3/read-class-ids';
import { t } from '@/i18n/listing';
import { keyOfRule, type Severity } from '@/model/telling';
import type { Verdict } from '@/model/verdict';
import { explainAll } from '@/rules/explain';
import { offerLift } from './offer-lift';
import { ownButton, ownElement } from './own-element';

/**
 * Does with an item of a list what the reader's rules say, or anew what they say now; one that was opened stays open.
 * Before it is first painted, nothing moves by that.
 */
export function markItem(item: HTMLElement, { action, because, unsure }: Verdict): void {
  const isOpen = action === 'collapse' && item.dataset.dogear === 'opened';
  item.dataset.dogear = isOpen ? 'opened' : (action ?? 'shown');
  if (action === 'hide') return;
  if (unsure.length > 0) {
    item.prepend(ownElement(item.ownerDocument, 'div', 'why', t('cannotSeeItem', { count: unsure.length })));
  }
  if (action === null || action === 'show') return;
  sayWhy(item, action, because);
}

/** Says why an item is as it is, and how severe that is: in a word, and by a colour. */
function sayWhy(item: HTMLElement, severity: Severity, because: Verdict['because']): void {
  const page = item.ownerDocument;
  const word = ownElement(page, 'b', 'word', t(`severity_${severity}`));
  const line = ownElement(page, 'div', 'why', word, ' ', t('ruleSays', { why: explainAll(because) }));
  line.dataset.severity = severity;
  if (severity === 'collapse') line.append(' ', opener(item));
  line.append(' ', lifter(item, because));
  item.prepend(line);
}

/** Opens and closes a collapsed item. */
function opener(item: HTMLElement): HTMLButtonElement {
  const isOpen = (): boolean => item.dataset.dogear === 'opened';
  const say = (): void => {
    button.textContent = t(isOpen() ? 'close' : 'open');
    button.ariaExpanded = String(isOpen());
  };
  const button = ownButton(item.ownerDocument, '', () => {
    item.dataset.dogear = isOpen() ? 'collapse' : 'opened';
    say();
  });
  say();
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
  if (reveals) sayWhy(item, 'hide', because);
  else item.querySelector(':scope > .dogear-why')?.remove();
}
