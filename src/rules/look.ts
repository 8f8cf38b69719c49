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
export const longest: Partial<Record<TextField, number>> = { title: 255, summary: 1250 };
export const longestName = 150;

/** Everything that conditions ask of one work, each looked up when it is first asked for. */
export class Look {
  readonly facts: Facts;
  readonly patience = new Patience();
  readonly #today: string;
  readonly #fields = new Map<TextField, Seen[] | null>();
  readonly #joined = new Map<TextField, string>();
  readonly #numbers = new Map<NumberField, number | null>();

  /** `today`: "YYYY-MM-DD". */
  constructor(facts: Facts, today: string) {
    this.facts = facts;
    this.#today = today;
  }

  /** What a field holds; null: the page does not tell. */
  texts({ field, first }: Pick<TextCondition, 'field' | 'first'>): Seen[] | null {
    let seen = this.#fields.get(field);
    if (seen === undefined) {
      const limit = longest[field] ?? longestName;
      seen = this.#read(field)?.map((shown) => ({ shown, normal: normal(shown.slice(0, limit)) })) ?? null;
      this.#fields.set(field, seen);
    }
    return first === null ? seen : (seen?.slice(0, first) ?? null);
  }

  /** What a field holds; none where nothing of `needs` stands in any of it. */
  textsWith(condition: Pick<TextCondition, 'field' | 'first'>, needs: readonly string[] | null): Seen[] {
    if (needs) {
      const joined = this.#join(condition.field);
      if (!needs.some((part) => joined.includes(part))) return [];
    }
    return this.texts(condition) ?? [];
  }

  /** All that a field holds in one text, as it is compared. */
  #join(field: TextField): string {
    let joined = this.#joined.get(field);
    if (joined === undefined) {
      joined = (this.texts({ field, first: null }) ?? []).map((text) => text.normal).join('\n');
      this.#joined.set(field, joined);
    }
    return joined;
  }

  /** Whether AO3 hides tags that the field would have. */
  hides(field: TextField): boolean {
    const { hiddenKinds } = this.facts;
    if (hiddenKinds.length === 0) return false;
    return field === 'tag' || hiddenKinds.some((kind) => kind === field);
  }

  #read(field: TextField): readonly string[] | null {
    const { facts } = this;
    if (isTagKind(field)) return facts.tags[field];
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
        return facts.summaryHtml === null ? null : [wordsOf(facts.summaryHtml)];
      case 'language':
        return facts.language && [facts.language.name, ...(facts.language.code ? [facts.language.code] : [])];
      default:
        return field === 'series' ? facts.series : facts.collections;
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
    switch (field) {
      case 'words per chapter':
        return ratio(facts.words, facts.chapters);
      case 'kudos per hit':
        return ratio(facts.kudos, facts.hits);
      case 'fandoms':
        return facts.tags.fandom.length;
      case 'relationships':
        return facts.tags.relationship.length;
      case 'characters':
        return facts.tags.character.length;
      case 'freeforms':
        return this.hides('freeform') ? null : facts.tags.freeform.length;
      case 'tags':
        return this.hides('tag') ? null : tagKinds.reduce((sum, kind) => sum + facts.tags[kind].length, 0);
      case 'days since update':
        return facts.updated === null
          ? null
          : Math.round((Date.parse(this.#today) - Date.parse(facts.updated)) / 86_400_000);
      default:
        return facts[field];
    }
  }
}

export const isTagKind = (field: TextField): field is TagKind => tagKinds.some((kind) => kind === field);

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
