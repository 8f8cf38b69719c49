import type { WorkId } from './ids';

/**
 * What became of a picture that a kept work shows: it is kept, or why it is not. 'archive': it lies on AO3 itself, which
 * is asked for works only. 'not-allowed': the reader did not let us ask its place. 'gone': its place says that it is
 * not there, or not for everybody. 'moved': its place sends on to another, which the reader was not asked about.
 * 'too-large': more than 2 MB. 'no-room': those of the work that are kept take as much as they may. 'no-picture': what
 * came is of no kind that is kept. 'no-answer': nothing came, or not all of it.
 */
export const pictureStates = [
  'kept',
  'archive',
  'not-allowed',
  'gone',
  'moved',
  'too-large',
  'no-room',
  'no-picture',
  'no-answer',
] as const;
export type PictureState = (typeof pictureStates)[number];

/** RELIABILITY §3.3, rule 9: at most 2 MB each. In bytes. */
export const mostPictureBytes = 2 * 1024 * 1024;

/** Once the kept pictures of a work take so much, no more come: an EPUB with all of them can still be brought in. In bytes. */
export const enoughPictureBytes = 64 * 1024 * 1024;

/** A picture that a kept work shows, by its address as its text has it. */
export interface PictureAsked {
  work: WorkId;
  address: string;
}
