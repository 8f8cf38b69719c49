import { useState } from 'preact/hooks';
import { send } from '@/messages/wire';
import type { SeenWork } from '@/model/seen-work';

/** Puts works into the queue, and says whether that could not be done. `sure`: the reader said yes a second time. */
export function useQueueing(): [
  queue: (works: SeenWork[], sure: boolean) => Promise<boolean>,
  failed: boolean,
] {
  const [failed, setFailed] = useState(false);
  const queue = async (works: SeenWork[], sure: boolean): Promise<boolean> => {
    try {
      await send('queueWorks', { works, task: 'keep', sure });
      return true;
    } catch (error) {
      console.error(error);
      setFailed(true);
      return false;
    }
  };
  return [queue, failed];
}
