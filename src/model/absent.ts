import type { WorkId } from './ids';

/** Why AO3 shows a work no longer: it has no such page, or the work is hidden again until a challenge is over. */
export const absences = ['missing', 'unrevealed'] as const;

/** A work that AO3 said it does not show. */
export interface Absent {
  work: WorkId;
  kind: (typeof absences)[number];
}
