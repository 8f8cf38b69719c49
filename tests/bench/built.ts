import { join } from 'node:path';

import type { BrowserName } from '../browser/open-browser';

/** The build for a browser, which `npm run bench` makes anew before anything is measured. */
export const built = (name: BrowserName = 'chrome'): string => join(process.cwd(), '.output', `${name}-mv3`);
