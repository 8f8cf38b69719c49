import { t } from '@/i18n/page';
import { send } from '@/messages/wire';
import type { Lifting } from '@/model/telling';
import { ownButton, ownElement, ownStatus, removeOwnElements } from './own-element';

/** Lifts rules, and says so in a bar that takes it back by one press. */
export async function liftRules(page: Document, lifting: Lifting): Promise<void> {
  const { rules, said } = await send('liftRules', lifting);
  if (said === '') return;
  removeOwnElements(page, 'lifted');
  const bar = ownElement(page, 'div', 'pick', ownStatus(page, said));
  bar.classList.add('dogear-lifted');
  if (rules.length > 0 && !lifting.back) {
    bar.append(ownButton(page, t('undo'), () => void liftRules(page, { ...lifting, rules, back: true })));
  }
  bar.append(ownButton(page, t('close'), () => bar.remove()));
  page.body.append(bar);
  // What was pressed may be gone: whoever uses keys goes on here. Nobody pressed anything where a rule was slow.
  if (page.activeElement === page.body && (lifting.how !== 'slow' || lifting.back))
    bar.querySelector('button')?.focus();
}
