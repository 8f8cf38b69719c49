import { seeded } from '../archive/write-prose';

export interface Edited {
  paragraphs: string[];
  /** Where the paragraph is now; where it was removed, that of the one that followed it. */
  at: number;
  fate: 'kept' | 'added' | 'reworded' | 'rewritten' | 'removed';
}

/**
 * Edits a chapter as an author might, the same way for the same seed: each paragraph is, with the probability
 * `share`, removed, reworded (a third of its words), rewritten, or has a new one put before it. `foreign`: where new
 * words come from.
 */
export function editChapter(
  chapter: readonly string[],
  followed: number,
  { seed, share, foreign }: { seed: number; share: number; foreign: readonly string[] },
): Edited {
  const random = seeded(seed);
  const stranger = (): string => foreign[Math.floor(random() * foreign.length)] ?? 'New words.';
  const edits: Record<string, (text: string) => string[]> = {
    kept: (text) => [text],
    added: (text) => [stranger(), text],
    removed: () => [],
    reworded: (text) => [reword(text, random, stranger())],
    rewritten: () => [stranger()],
  };
  const fates = ['added', 'removed', 'reworded', 'rewritten'] as const;
  const paragraphs: string[] = [];
  let edited: Omit<Edited, 'paragraphs'> = { at: 0, fate: 'kept' };
  for (const [index, text] of chapter.entries()) {
    const fate = random() < share ? (fates[Math.floor(random() * fates.length)] ?? 'kept') : 'kept';
    if (index === followed) edited = { at: paragraphs.length + (fate === 'added' ? 1 : 0), fate };
    paragraphs.push(...(edits[fate]?.(text) ?? []));
  }
  return { paragraphs, ...edited };
}

/** Every third word, or letter where there are no spaces, is another. */
function reword(text: string, random: () => number, other: string): string {
  const spaced = text.includes(' ');
  const units = spaced ? text.split(' ') : [...text];
  const others = spaced ? other.split(' ') : [...other];
  return units
    .map((unit) => (random() < 1 / 3 ? (others[Math.floor(random() * others.length)] ?? unit) : unit))
    .join(spaced ? ' ' : '');
}
