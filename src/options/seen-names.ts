import type { Facts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import type { TextField } from '@/model/rule';
import { tagKinds } from '@/model/work';
import { Families } from '@/rules/families';
import { normal } from '@/rules/normal';

/** So many names are offered at once, at most. */
export const mostOffered = 200;

/** A name, and as it is compared; how many works have it. */
interface Counted {
  name: string;
  normal: string;
  works: number;
}

/** Whether a field holds names that can be offered: of what an author wrote, nobody wants the whole. */
export const hasNames = (field: TextField): boolean => field !== 'title' && field !== 'summary';

/** The names on works that the reader saw or keeps, each by what it is the name of. */
export class SeenNames {
  readonly #counts = new Map<TextField, Map<string, Counted>>();
  readonly #sorted = new Map<TextField, readonly Counted[]>();
  readonly #families: Families;

  /** `families`: what is known of other names of tags. The one that AO3 uses counts with each of them. */
  constructor(families: readonly TagFamily[]) {
    this.#families = new Families(families);
    // Of which kind the tag is its family does not tell.
    for (const { name, synonymOf } of families) this.#count('tag', synonymOf ?? name, 0);
  }

  /** Counts the names of one more work. */
  add({ tags, authors, language, series, collections }: Facts): void {
    for (const kind of tagKinds) {
      for (const tag of tags[kind]) {
        const used = this.#families.findCanonical(tag)?.name ?? tag;
        for (const name of new Set([tag, used])) {
          this.#count(kind, name);
          this.#count('tag', name);
        }
      }
    }
    for (const { login, pseud } of authors)
      for (const name of new Set([login ?? pseud, pseud])) this.#count('author', name);
    if (language) this.#count('language', language.name);
    for (const name of series ?? []) this.#count('series', name);
    for (const name of collections ?? []) this.#count('collection', name);
    this.#sorted.clear();
  }

  /**
   * Those of a field in which what was typed stands, and that are more than that: at most `mostOffered`, the most frequent
   * first.
   */
  offer(field: TextField, typed: string): string[] {
    const part = normal(typed);
    const offered: string[] = [];
    for (const { name, normal } of this.#sort(field)) {
      if (offered.length === mostOffered) break;
      if (normal !== part && normal.includes(part)) offered.push(name);
    }
    return offered;
  }

  #count(field: TextField, name: string, works = 1): void {
    const counts = this.#counts.get(field) ?? new Map<string, Counted>();
    this.#counts.set(field, counts);
    const key = normal(name);
    const counted = counts.get(key);
    if (counted) counted.works += works;
    else counts.set(key, { name, normal: key, works });
  }

  #sort(field: TextField): readonly Counted[] {
    const sorted =
      this.#sorted.get(field) ??
      [...(this.#counts.get(field)?.values() ?? [])].sort((one, other) => other.works - one.works);
    this.#sorted.set(field, sorted);
    return sorted;
  }
}
