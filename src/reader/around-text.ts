import { archiveOrigin } from '@/ao3/addresses';
import type { Surroundings } from '@/formats/clean-html';
import { sayLeftOut } from '@/ui/say-left-out';
import type { ShownPictures } from './use-kept-pictures';

/** What the cleaner needs to know of us: where relative links lead, and our words for what is not shown. */
export const aroundText: Surroundings = { base: archiveOrigin, say: sayLeftOut };

/** The same where these pictures are shown. */
export const aroundPictures = (pictures: ShownPictures): Surroundings => ({
  ...aroundText,
  picture: (address) => pictures.get(address) ?? null,
});
