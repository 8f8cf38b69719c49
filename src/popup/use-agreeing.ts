import { send } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import { agreeToCookies } from '@/saving/steer-queue';
import { useChange } from '@/ui/use-change';

/** Lets works be asked for with the reader's log-in, and says whether that could not be written down. */
export function useAgreeing(): [agree: (works: readonly WorkId[]) => void, failed: boolean] {
  const [failed, change] = useChange();
  const agree = (works: readonly WorkId[]): void =>
    change(async () => {
      await agreeToCookies(works);
      await send('queueChanged', null);
    });
  return [agree, failed];
}
