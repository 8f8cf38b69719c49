import { join } from 'node:path';

/** The build for Chromium, which `npm run bench` makes anew before anything is measured. */
export const built = (): string => join(process.cwd(), '.output', 'chrome-mv3');
