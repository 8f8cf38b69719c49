import type { Reason, Telling, Way } from '@/model/telling';
import { ownButton, ownElement } from './own-element';

/** Where Escape has a meaning of its own. `#modal`: AO3's own windows. */
const ownEscape = 'input, textarea, #modal, .dogear-pick';

/**
 * The gate before a text: why it is there, and the ways from here. While it stands, Escape leaves, wherever the focus is.
 * Give it the focus by `focus()`.
 */
export function gateElement(page: Document, telling: Telling, take: (way: Way) => void): HTMLElement {
  const why = ownElement(page, 'div', 'tells', ...listSaid(page, telling));
  why.id = 'dogear-gate-reasons';
  const gate = ownElement(
    page,
    'section',
    'gate',
    ownElement(page, 'h2', 'heading', telling.asks ?? ''),
    why,
    ownElement(
      page,
      'div',
      'choices',
      ...telling.ways.map(({ way, label }) => ownButton(page, label, () => take(way))),
    ),
  );
  gate.dataset.severity = telling.severity;
  gate.role = 'alertdialog';
  gate.tabIndex = -1;
  gate.ariaLabel = telling.asks;
  gate.setAttribute('aria-describedby', why.id);
  const leave = ({ isTrusted, key, target }: KeyboardEvent): void => {
    if (!gate.isConnected) page.removeEventListener('keydown', leave);
    else if (isTrusted && key === 'Escape' && !(target instanceof Element && target.closest(ownEscape)))
      take('leave');
  };
  page.addEventListener('keydown', leave);
  return gate;
}

/** What is told above a text where nothing is asked. What the author added since, the reader can put away. */
export function toldElement(page: Document, telling: Telling, putAway: () => void): HTMLElement {
  const told = ownElement(page, 'div', 'told', telling.says, ...listSaid(page, telling));
  told.dataset.severity = telling.severity;
  told.role = 'note';
  if (telling.putAway) {
    told.append(
      ownButton(page, telling.putAway, () => {
        told.remove();
        putAway();
      }),
    );
  }
  return told;
}

/** What the author added since, each reason on a line, and what cannot be told. */
function listSaid(page: Document, { drift, reasons, unsure }: Telling): HTMLElement[] {
  return [
    ...drift.map((sentence) => ownElement(page, 'p', 'drift', sentence)),
    ...(reasons.length > 0
      ? [ownElement(page, 'ul', 'reasons', ...reasons.map((reason) => line(page, reason)))]
      : []),
    ...(unsure ? [ownElement(page, 'p', 'unsure', unsure)] : []),
  ];
}

function line(page: Document, { severity, word, why }: Reason): HTMLElement {
  const element = ownElement(page, 'li', 'reason', ownElement(page, 'b', 'word', word), ' ', why);
  element.dataset.severity = severity;
  return element;
}
