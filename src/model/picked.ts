import type { UserId, WorkId } from './ids';
import type { TagKind } from './work';

/** What a link of an AO3 page names. */
export type Picked =
  /** `tag` is the real name; the kind is null where the page does not tell it. */
  | { kind: 'tag'; tag: string; tagKind: TagKind | null }
  /** `userId` is the number of the account, where an item of a list has one author. */
  | { kind: 'author'; login: string; userId: UserId | null }
  | { kind: 'work'; work: WorkId }
  /** By its name, as rules know it. */
  | { kind: 'series'; series: string };
