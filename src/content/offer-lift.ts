import { t } from '@/i18n/listing';
import { t as onAnyPage } from '@/i18n/page';
import type { RuleKey } from '@/model/telling';
import { liftRules } from './lift-rules';
import { ownButton, ownElement, removeOwnElements } from './own-element';

/** Offers, in a bar at the edge of the page, how rules can be lifted. `work`: for which one; null where it is none. */
export function offerLift(page: Document, rules: RuleKey[], work: number | null): void {
  removeOwnElements(page, 'lifted');
  const ways = (['work', 'today', 'off'] as const).filter((how) => how !== 'work' || work !== null);
  const bar = ownElement(
    page,
    'div',
    'pick',
    ...ways.map((how) =>
      ownButton(page, t(`lift_${how}`), () => void liftRules(page, { rules, how, work, back: false })),
    ),
    ownButton(page, onAnyPage('cancel'), () => bar.remove()),
  );
  bar.classList.add('dogear-lifted');
  bar.role = 'dialog';
  bar.ariaLabel = t('lift');
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') bar.remove();
  });
  page.body.append(bar);
  bar.querySelector('button')?.focus();
}
