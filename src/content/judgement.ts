import { isUnread } from '@/ao3/page-changed';
import { t } from '@/i18n/listing';
import type { Facts } from '@/model/facts';
import type { PlacedRule, ReadyRules } from '@/model/rule';
import { keyOfRule } from '@/model/telling';
import type { Verdict } from '@/model/verdict';
import { judge } from '@/rules/judge';
import type { HiddenKind } from '@/settings/settings';
import type { AskMarks } from './ask-marks';
import { CountLine } from './count-line';
import { GatherMet } from './gather-met';
import { hideTags } from './hide-tags';
import { isWhole } from './is-whole';
import { ItemRules } from './item-rules';
import { factsOfItem, forgetItem, forgetItems } from './known-items';
import { liftRules } from './lift-rules';
import { markItem } from './mark-item';

/** What an author wrote may look like an item of a list, and is none. The same as in listing.css. */
const unjudged = 'li.blurb:not([data-dogear], .userstuff li)';

/** What AO3 puts in the place of tags that the reader has it hide. Pressed, it goes. */
const showsHidden = ':scope > .tags a[href*="/tags/show_hidden"]';

/**
 * How long items are judged in one go: under very many rules the page can be scrolled and left between two of them. The
 * last item may take as long again, and the browser twice that to draw them: together they are under 50 ms.
 */
const goMs = 12;

/** What the reader wants of a list. */
export interface Asked {
  rules: ReadyRules;
  hiddenTags: readonly HiddenKind[];
  isSeries: boolean;
  /** "YYYY-MM-DD" where the reader is. */
  day: string;
  /** What the reader did with works, as far as it is known. */
  marks: AskMarks;
}

/** The rules on one page. */
export class Judgement {
  readonly met = new GatherMet();
  readonly #document: Document;
  readonly #rules: ItemRules;
  readonly #line: CountLine | null;
  readonly #asked: Asked;
  /** Items of which a rule cannot tell, with AO3's links that show the tags it hides there. */
  readonly #hiding = new Map<HTMLElement, readonly Element[]>();
  /** Those whose rules took too long when they were judged first. */
  readonly #tired = new WeakSet<Element>();
  /** Items wait for what the reader did with their works. */
  waits = false;

  /** `answered`: called when what was waited for is there. */
  constructor(document: Document, asked: Asked, answered: () => void) {
    const { rules } = asked;
    this.#document = document;
    this.#rules = new ItemRules(rules);
    this.#line = rules.covers ? new CountLine(document) : null;
    this.#asked = asked;
    asked.marks.answered = answered;
    forgetItems();
  }

  /**
   * Judges every item that is whole and was not judged before, for one go. Whether it came to the end. What stands
   * below an item that waits waits with it, so that nothing moves.
   */
  sweep(): boolean {
    const end = performance.now() + goMs;
    this.waits = false;
    this.#judgeShown();
    for (const [at, item] of this.#document.querySelectorAll<HTMLElement>(unjudged).entries()) {
      // However busy the machine is, a go gets on by one.
      if (at > 0 && performance.now() > end) {
        this.#endGo();
        return false;
      }
      this.#line?.standAbove(item);
      if (!isWhole(item)) continue;
      const verdict = this.#judge(item);
      // It may have been the machine that was busy: the item is judged once more, first thing in the next go.
      if (verdict?.slow && !this.#tired.has(item)) {
        this.#tired.add(item);
        this.#endGo();
        return false;
      }
      this.waits ||= verdict === null;
      if (this.waits || verdict === null) continue;
      this.#mark(item, verdict);
    }
    this.#endGo();
    return true;
  }

  /** An item of which AO3 shows by now what it hid is judged anew. */
  #judgeShown(): void {
    for (const [item, links] of this.#hiding) {
      if (links.every((link) => link.isConnected)) continue;
      this.#hiding.delete(item);
      forgetItem(item);
      for (const own of item.querySelectorAll(':scope > :is(.dogear-why, .dogear-tags)')) own.remove();
      const verdict = this.#judge(item);
      if (verdict) this.#mark(item, verdict);
    }
  }

  #mark(item: HTMLElement, verdict: Verdict): void {
    markItem(item, verdict);
    this.#hideTags(item, verdict);
    this.met.add(item, verdict);
    if (verdict.unsure.length > 0) this.#hiding.set(item, [...item.querySelectorAll(showsHidden)]);
    if (verdict.slow) this.#tellSlow(verdict.slow);
    if (verdict.action === 'hide') this.#line?.add(item, verdict.because);
  }

  #endGo(): void {
    this.#asked.marks.ask();
    this.#line?.tell();
    this.#line?.sayUnsure(this.met.listUnsure().length);
  }

  #hideTags(item: Element, { because, unsure }: Verdict): void {
    const { rules, hiddenTags } = this.#asked;
    if (hiddenTags.length === 0) return;
    const matched = hideTags(item.querySelector(':scope > .tags'), hiddenTags);
    if (!matched || rules.rules === '') return;
    if (because.length > 0) matched.textContent = t('matchSome', { count: because.length });
    else matched.textContent = t(unsure.length > 0 ? 'matchUnsure' : 'matchNone');
  }

  #tellSlow(rule: PlacedRule): void {
    void liftRules(this.#document, { rules: [keyOfRule(rule)], how: 'slow', work: null, back: false });
  }

  /** Null: what the reader did with its work has to be known first. */
  #judge(item: Element): Verdict | null {
    const shown: Verdict = { action: null, because: [], met: [], unsure: [] };
    try {
      const factsOf = (): Facts | null => factsOfItem(item, this.#asked.isSeries);
      const candidates = this.#rules.candidates(item, factsOf);
      const facts = candidates.length > 0 ? factsOf() : null;
      if (!facts) return shown;
      if (facts.work !== null && candidates.some(({ asks }) => asks)) {
        const mark = this.#asked.marks.find(facts.work);
        if (mark === undefined) return null;
        facts.mark = mark;
      }
      return judge(facts, candidates, this.#asked.day);
    } catch (error) {
      // One item that is not as expected is shown, and takes nothing from the others.
      if (isUnread(error)) return shown;
      throw error;
    }
  }
}
