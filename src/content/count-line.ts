import { t } from '@/i18n/listing';
import type { Met } from '@/model/verdict';
import { reasonOf } from '@/rules/explain';
import { revealItem } from './mark-item';
import { ownButton, ownElement } from './own-element';

/**
 * The quiet line above the first list of a page: how many items are hidden, by which rules, and a button to show
 * them. It is there before the list is painted, and the button keeps its place, so that nothing moves when there is
 * something to say.
 */
export class CountLine {
  readonly #line: HTMLElement;
  readonly #summary: HTMLElement;
  readonly #reasons: HTMLElement;
  readonly #unsure: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #hidden = new Map<HTMLElement, Met[]>();
  #told = 0;
  #unsureTold = 0;
  #revealed = false;

  constructor(page: Document) {
    this.#summary = ownElement(page, 'span', 'hidden', t('nothingHidden'));
    this.#summary.role = 'status';
    // A summary is what opens the details, and can be no status besides.
    const summary = ownElement(page, 'summary', 'sum', this.#summary);
    this.#reasons = ownElement(page, 'ul', 'reasons');
    this.#unsure = ownElement(page, 'p', 'unsure');
    this.#button = ownButton(page, t('showHidden'), () => this.#toggle());
    const details = ownElement(page, 'details', 'details', summary, this.#reasons, this.#unsure);
    this.#line = ownElement(page, 'div', 'count', this.#button, details);
    this.#line.dataset.empty = '';
  }

  /** Puts the line above the list that this item is in, unless it already stands above another. */
  standAbove(item: Element): void {
    if (!this.#line.isConnected) item.parentElement?.before(this.#line);
  }

  /** One more item is hidden, by these rules. */
  add(item: HTMLElement, because: Met[]): void {
    this.#hidden.set(item, because);
    if (this.#revealed) revealItem(item, because, true);
  }

  /** Says what was added since, once for all of it. */
  tell(): void {
    if (this.#hidden.size === this.#told) return;
    this.#told = this.#hidden.size;
    this.#summary.textContent = t('hiddenCount', { count: this.#told });
    delete this.#line.dataset.empty;
    this.#reasons.replaceChildren(...this.#listReasons());
  }

  /** So many rules cannot tell of some item whether they meet it. */
  sayUnsure(count: number): void {
    if (count === this.#unsureTold) return;
    this.#unsureTold = count;
    this.#unsure.textContent = count > 0 ? t('cannotSeeHere', { count }) : '';
  }

  #listReasons(): HTMLElement[] {
    const times = new Map<string, number>();
    for (const because of this.#hidden.values()) {
      for (const why of new Set(because.map(reasonOf))) times.set(why, (times.get(why) ?? 0) + 1);
    }
    const page = this.#line.ownerDocument;
    return [...times].map(([why, count]) => ownElement(page, 'li', 'reason', t('metTimes', { why, count })));
  }

  #toggle(): void {
    this.#revealed = !this.#revealed;
    for (const [item, because] of this.#hidden) revealItem(item, because, this.#revealed);
    this.#button.textContent = t(this.#revealed ? 'hideAgain' : 'showHidden');
  }
}
