import type { WorkId } from '@/model/ids';
import { type ChapterHead, chapterKey } from './arrange-chapters';
import { orCannotWrite } from './cannot-write';
import { type Decision, database, type KeptChoices } from './database';

/** What a reader may decide about a work. */
export type Choices = Pick<KeptChoices, Decision | 'decidedAt'>;

/** Of most works nobody ever decides anything. */
const noChoices: Choices = {
  texts: {},
  read: {},
  toldAsOf: {},
  goneInPlace: false,
  settled: null,
  creatorStyle: false,
  upToDate: false,
  withCookies: false,
};

/** What the reader decided about a work so far. */
export async function findChoices(work: WorkId): Promise<Choices> {
  return { ...noChoices, ...(await database.choices.get(work)) };
}

/**
 * Changes what the reader decided about a kept work, in one transaction. Of a work that is not kept nothing is
 * written. Throws CannotWrite; then nothing has changed.
 */
export async function changeChoices(
  work: WorkId,
  change: (choices: Choices) => Partial<Pick<KeptChoices, Decision>>,
): Promise<void> {
  await orCannotWrite(
    database.transaction('rw', database.works, database.choices, async () => {
      if ((await database.works.where('id').equals(work).count()) === 0) return;
      const before = { ...noChoices, ...(await database.choices.get(work)) };
      const changed = change(before);
      const now = Date.now();
      const decidedAt = { ...before.decidedAt };
      for (const decision of Object.keys(changed) as Decision[]) decidedAt[decision] = now;
      await database.choices.put({ ...before, ...changed, decidedAt, work, v: 1 });
    }),
  );
}

/**
 * Whether a work is shown in its creator's style: as the reader said of this work, or else as they have it
 * (`Settings.creatorStyle`).
 */
export function isStyled({ creatorStyle, decidedAt }: Choices, byDefault: boolean): boolean {
  // A row from before decisions had times may say yes without one.
  return creatorStyle || (byDefault && decidedAt?.creatorStyle === undefined);
}

/** Those of the works about which the reader said yes to this. */
export async function findAgreed(
  works: readonly WorkId[],
  to: 'upToDate' | 'withCookies',
): Promise<Set<WorkId>> {
  const rows = await database.choices.bulkGet([...works]);
  return new Set(rows.flatMap((row) => (row?.[to] ? [row.work] : [])));
}

type Named = Pick<ChapterHead, 'id' | 'seenPosition' | 'newest'>;

/** The text of a chapter that the reader last saw here; null if they never opened it. */
export function textRead({ read }: Choices, { id, seenPosition }: Named): string | null {
  return read[chapterKey(id, seenPosition)] ?? null;
}

/** Remembers which text of a chapter the reader saw. Throws CannotWrite. */
export function keepTextRead(work: WorkId, { id, seenPosition }: Named, text: string): Promise<void> {
  return changeChoices(work, ({ read }) => ({ read: { ...read, [chapterKey(id, seenPosition)]: text } }));
}

/** Shows this text of a chapter from now on; the newest one, whatever it will be, if it is that. Throws CannotWrite. */
export function chooseText(work: WorkId, chapter: Named, text: string): Promise<void> {
  const key = chapterKey(chapter.id, chapter.seenPosition);
  return changeChoices(work, ({ texts, read }) => {
    const { [key]: _, ...others } = texts;
    return {
      texts: text === chapter.newest ? others : { ...others, [key]: text },
      read: { ...read, [key]: text },
    };
  });
}
