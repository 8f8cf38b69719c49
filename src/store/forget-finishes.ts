import { type Stamp, stampTime } from '@/model/stamp';
import { dayAt } from './days';
import { type ForgottenDays, type KeptStanding, vault } from './vault';

/**
 * A standing without what it tells of days that were forgotten since: that the work was finished on them. Null where it
 * tells nothing of them.
 */
export function withoutFinishes(standing: KeptStanding, forgotten: ForgottenDays): KeptStanding | null {
  const isForgotten = (day: string, at: Stamp): boolean => at < (forgotten[day] ?? '');
  const { finishes = {}, finishedAt, ...others } = standing;
  const left = Object.entries(finishes).filter(
    ([time, at]) => !isForgotten(time === 'first' ? dayAt(stampTime(at)) : time, at),
  );
  const lastOn = finishedAt?.value == null ? null : dayAt(finishedAt.value);
  const isLastGone = finishedAt !== undefined && lastOn !== null && isForgotten(lastOn, finishedAt.at);
  if (left.length === Object.keys(finishes).length && !isLastGone) return null;
  return {
    ...others,
    ...(left.length > 0 && { finishes: Object.fromEntries(left) }),
    ...(finishedAt && !isLastGone && { finishedAt }),
  };
}

/** Forgets of all works that they were finished on these days. Inside a transaction of the vault that writes `standings`. */
export async function forgetFinishes(forgotten: ForgottenDays): Promise<void> {
  const changed: KeptStanding[] = [];
  await vault.standings.each((standing) => {
    const left = withoutFinishes(standing, forgotten);
    if (left) changed.push(left);
  });
  await vault.standings.bulkPut(changed);
}
