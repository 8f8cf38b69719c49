import type { Facts } from '@/model/facts';
import type { NumberField, TextCondition, TextField } from '@/model/rule';
import { type TagKind, tagKinds } from '@/model/work';
import { normal } from './normal';
import { Patience } from './patience';

/** A name or text of a work: as it is shown, and as it is compared. */
export interface Seen {
  shown: string;
  normal: string;
}

/** AO3's own limits, in characters: what is longer is cut, so that no rule takes longer than on the longest real text. */
export const longest: Partial<Record<TextField, number>> = {
  ...{ title: 255, series: 255, collection: 255 },
  summary: 1250,
};
export const longestName = 150;

/** The kinds of tag that numbers are of; 'tag' is any kind. */
const counted = {
  ...{ fandoms: 'fandom', relationships: 'relationship', characters: 'character', freeforms: 'freeform' },
  tags: 'tag',
} as const satisfies Partial<Record<NumberField, TextField>>;

const isCounted = (field: NumberField): field is keyof typeof counted => field in counted;

/** Everything that conditions ask of one work, each looked up when it is first asked for. */
export class Look {
  readonly facts: Facts;
  readonly patience = new Patience();
  /** What of the work makes the rule hold that is being asked. */
  readonly seen: string[] = [];
  readonly #today: string;
  readonly #fields = new Map<TextField, Seen[] | null>();
  readonly #joined = new Map<TextField, string>();
  readonly #numbers = new Map<NumberField, number | null>();

  /** `today`: "YYYY-MM-DD". */
  constructor(facts: Facts, today: string) {
    this.facts = facts;
    this.#today = today;
  }

  /** What a field holds, as far as the page tells. */
  texts({ field, first }: Pick<TextCondition, 'field' | 'first'>): Seen[] {
    const seen = this.#seenIn(field) ?? [];
    return first === null ? seen : seen.slice(0, first);
  }

  #seenIn(field: TextField): Seen[] | null {
    let seen = this.#fields.get(field);
    if (seen === undefined) {
      const limit = longest[field] ?? longestName;
      seen = this.#read(field)?.map((shown) => ({ shown, normal: normal(shown.slice(0, limit)) })) ?? null;
      this.#fields.set(field, seen);
    }
    return seen;
  }

  /** What a field holds; none where nothing of `needs` stands in any of it. */
  textsWith(condition: Pick<TextCondition, 'field' | 'first'>, needs: readonly string[] | null): Seen[] {
    const lacks = needs && !needs.some((part) => this.#join(condition.field).includes(part));
    return lacks ? [] : this.texts(condition);
  }

  /** All that a field holds in one text, as it is compared. */
  #join(field: TextField): string {
    let joined = this.#joined.get(field);
    if (joined === undefined) {
      joined = this.texts({ field, first: null })
        .map((text) => text.normal)
        .join('\n');
      this.#joined.set(field, joined);
    }
    return joined;
  }

  /** Whether AO3 hides tags that the field would have, or count. */
  hides(field: TextField | NumberField): boolean {
    // In these words stand the kind, its plural, and what is of any kind.
    return this.facts.hiddenKinds.some((kind) => `${kind}s tags`.includes(field));
  }

  /** Whether the page tells all that a field has, but for what is hidden. */
  tells(asked: Pick<TextCondition, 'field' | 'values'>): boolean {
    return !this.facts.leavesOpen?.(asked) && this.#seenIn(asked.field) !== null;
  }

  /** Null: the page does not tell. */
  #read(field: TextField): readonly string[] | null {
    const { facts } = this;
    switch (field) {
      case 'tag':
        return tagKinds.flatMap((kind) => facts.tags[kind]);
      case 'author':
        return [
          ...facts.authors.flatMap(({ login, pseud }) =>
            login && login !== pseud ? [pseud, login] : [pseud],
          ),
          ...facts.userIds.map((id) => `#${id}`),
        ];
      case 'title':
        return facts.title === '' ? null : [facts.title];
      case 'summary':
        return facts.summaryHtml === null ? null : [facts.summaryHtml].filter(Boolean).map(wordsOf);
      case 'language':
        return facts.language && [facts.language.name, ...(facts.language.code ? [facts.language.code] : [])];
      case 'series':
        return facts.series;
      case 'collection':
        return facts.collections;
      default:
        return facts.tags[field];
    }
  }

  /** The number of a field; null: the page does not tell. */
  number(field: NumberField): number | null {
    let number = this.#numbers.get(field);
    if (number === undefined) {
      number = this.#count(field);
      this.#numbers.set(field, number);
    }
    return number;
  }

  #count(field: NumberField): number | null {
    const { facts } = this;
    if (isCounted(field)) {
      const asked = { field: counted[field], values: [] };
      return facts.leavesOpen?.(asked) ? null : (this.#read(asked.field)?.length ?? null);
    }
    switch (field) {
      case 'words per chapter':
        return ratio(facts.words, facts.chapters);
      case 'kudos per hit':
        return ratio(facts.kudos, facts.hits);
      case 'days since update':
        return facts.updated === null
          ? null
          : Math.round((Date.parse(this.#today) - Date.parse(facts.updated)) / 86_400_000);
      default:
        return facts[field];
    }
  }
}

/** Whether a field is of tags: of one kind, or of any. */
export const isTagField = (field: TextField): field is TagKind | 'tag' =>
  field === 'tag' || tagKinds.some((kind) => kind === field);

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The words of a summary, for matching only: it is never shown. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
