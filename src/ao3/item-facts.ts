import type { Facts } from '@/model/facts';
import type { ChapterId, UserId, WorkId } from '@/model/ids';
import type { Mark } from '@/model/mark';
import type { RulePlace } from '@/model/rule';
import type { Author, Language } from '@/model/work';
import { BlurbCounts } from './read-blurb-counts';
import { type BlurbHeading, readBlurbHeading, tellUsers } from './read-blurb-heading';
import {
  type Listed,
  readBlurbFandoms,
  readBlurbTags,
  readSymbols,
  type Symbols,
  warningsOf,
} from './read-blurb-tags';
import { isComplete, readBlurbLanguage, readBlurbSeries, readUpdatedAt } from './read-blurb-work';
import type { ChapterCount } from './read-counts';
import { readDate } from './read-dates';
import { readLatestChapter } from './read-latest-chapter';
import type { ShownBlurb } from './recognise-blurb';
import { hasClass, textOf } from './select';

/**
 * What rules and the library ask of one item of a list: a work, a series or a work on another site. A fact is read when
 * it is first asked for; what takes long is read once. `readBlurb` reads the same and more, all at once; a test holds the
 * two against each other.
 */
export class ItemFacts implements Facts {
  readonly work: WorkId | null;
  readonly place: RulePlace;
  /** Nothing on the page tells it: whoever knows puts it here. */
  mark: Mark | null = null;
  readonly #shown: ShownBlurb;
  #heading: BlurbHeading | undefined;
  #symbols: Symbols | undefined;
  #listed: Listed | undefined;
  #tags: Facts['tags'] | undefined;
  #counts: BlurbCounts | undefined;

  constructor(shown: ShownBlurb, place: RulePlace) {
    this.#shown = shown;
    this.place = place;
    this.work = shown.kind === 'work' ? shown.id : null;
  }

  get title(): string {
    return textOf(this.#shown.title);
  }

  get authors(): Author[] {
    return this.#readHeading().authors;
  }

  get userIds(): UserId[] {
    return tellUsers(this.#shown, this.#readHeading()).userIds;
  }

  get anonymous(): boolean {
    return this.#readHeading().anonymous;
  }

  get restricted(): boolean {
    return this.#readHeading().restricted;
  }

  /** A bookmark only says whose bookmark it is. */
  get mine(): boolean | null {
    const { item } = this.#shown.parts;
    return hasClass(item, 'bookmark') ? null : hasClass(item, 'own');
  }

  get complete(): boolean | null {
    if (this.#shown.kind === 'external') return null;
    return this.#readSymbols().complete ?? isComplete(this.chapterCount);
  }

  get tags(): Facts['tags'] {
    this.#tags ??= this.#readTags();
    return this.#tags;
  }

  get hiddenKinds(): Listed['hiddenKinds'] {
    return this.#readListed().hiddenKinds;
  }

  get language(): Language | null {
    return this.work === null ? null : readBlurbLanguage(this.#readCounts());
  }

  get series(): string[] | null {
    const { kind, parts } = this.#shown;
    if (kind === 'series') return [this.title];
    return readBlurbSeries(parts).map(({ name }) => name);
  }

  /** A list only counts them. */
  get collections(): string[] | null {
    return this.work !== null && this.#readCounts().countOrZero('collections') === 0 ? [] : null;
  }

  get summaryHtml(): string {
    return this.#shown.parts.summary?.innerHTML.trim() ?? '';
  }

  get words(): number | null {
    return this.#shown.kind === 'external' ? null : this.#readCounts().count('words');
  }

  get chapters(): number | null {
    return this.chapterCount?.posted ?? null;
  }

  get chapterCount(): ChapterCount | null {
    return this.work === null ? null : this.#readCounts().chapters();
  }

  get kudos(): number | null {
    return this.work === null ? null : this.#readCounts().countOrZero('kudos');
  }

  get hits(): number | null {
    return this.work === null ? null : this.#readCounts().count('hits');
  }

  get comments(): number | null {
    return this.work === null ? null : this.#readCounts().countOrZero('comments');
  }

  get bookmarks(): number | null {
    return this.#readCounts().countOrZero('bookmarks');
  }

  get updated(): string | null {
    return readDate(textOf(this.#shown.header.date));
  }

  /** Milliseconds since 1970; on pages since July 2025. */
  get updatedAt(): number | null {
    return readUpdatedAt(this.#shown.parts.header);
  }

  get latestChapter(): ChapterId | null {
    const { kind, id } = this.#shown;
    return kind === 'work' ? readLatestChapter(this.#readCounts().value('chapters'), id) : null;
  }

  #readTags(): Facts['tags'] {
    const listed = this.#readListed();
    const symbols = this.#readSymbols();
    return {
      rating: symbols.rating === null ? [] : [symbols.rating],
      warning: warningsOf(listed, symbols),
      category: symbols.categories,
      fandom: readBlurbFandoms(this.#shown.header.fandoms),
      relationship: listed.relationships,
      character: listed.characters,
      freeform: listed.freeforms,
    };
  }

  #readHeading(): BlurbHeading {
    this.#heading ??= readBlurbHeading(this.#shown);
    return this.#heading;
  }

  #readSymbols(): Symbols {
    this.#symbols ??= readSymbols(this.#shown.header.symbols);
    return this.#symbols;
  }

  #readListed(): Listed {
    this.#listed ??= readBlurbTags(this.#shown.parts.tags);
    return this.#listed;
  }

  #readCounts(): BlurbCounts {
    this.#counts ??= new BlurbCounts(this.#shown);
    return this.#counts;
  }
}
