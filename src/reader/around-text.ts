import { archiveOrigin } from '@/ao3/addresses';
import type { Surroundings } from '@/formats/clean-html';
import { sayLeftOut } from '@/ui/say-left-out';

/** What the cleaner needs to know of us: where relative links lead, and our words for what is not shown. */
export const aroundText: Surroundings = { base: archiveOrigin, say: sayLeftOut };
