import type { Settings } from './settings';

/** Whether the reader lets us follow them in a work of these fandoms. */
export function mayFollow(
  { followReading, unfollowedFandoms }: Pick<Settings, 'followReading' | 'unfollowedFandoms'>,
  fandoms: readonly string[],
): boolean {
  return followReading && !fandoms.some((fandom) => unfollowedFandoms.includes(fandom));
}
