import { t } from '@/i18n/page';
import type { Met } from '@/model/verdict';
import { explain } from './explain';
import { ownButton, ownElement } from './own-element';

/** What the reader can do at a gate. */
export interface Ways {
  once(): void;
  always(): void;
  leave(): void;
}

/** The gate before a text: why it is there, and the ways from here. Escape leaves. Give it the focus by `focus()`. */
export function gateElement(
  page: Document,
  because: readonly Met[],
  { once, always, leave }: Ways,
): HTMLElement {
  const heading = ownElement(page, 'h2', 'heading', t('gateHeading'));
  heading.id = 'dogear-gate-heading';
  const reasons = listReasons(page, because);
  reasons.id = 'dogear-gate-reasons';
  const gate = ownElement(
    page,
    'section',
    'gate',
    heading,
    reasons,
    ownElement(
      page,
      'div',
      'choices',
      ownButton(page, t('gateLeave'), leave),
      ownButton(page, t('gateOnce'), once),
      ownButton(page, t('gateAlways'), always),
    ),
  );
  gate.role = 'alertdialog';
  gate.tabIndex = -1;
  gate.setAttribute('aria-labelledby', heading.id);
  gate.setAttribute('aria-describedby', reasons.id);
  gate.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') leave();
  });
  return gate;
}

/** Each reason on a line. */
export function listReasons(page: Document, because: readonly Met[]): HTMLElement {
  const said = new Set(because.map(explain));
  return ownElement(page, 'ul', 'reasons', ...[...said].map((why) => ownElement(page, 'li', 'reason', why)));
}
