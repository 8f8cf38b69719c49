import type { WorkId } from './ids';

/** What came of keeping a reading. */
export interface Kept {
  work: WorkId;
  title: string;
  /** `new`: the work was not kept before; `more`: it gained chapters; `changed`: other facts or text; `same`: nothing to add. */
  outcome: 'new' | 'more' | 'changed' | 'same';
  /** How many of its chapters have their text in the library now, with those that left AO3. */
  chaptersKept: number;
  /** As AO3 counts them; null where nothing read so far tells. */
  chaptersPosted: number | null;
}
