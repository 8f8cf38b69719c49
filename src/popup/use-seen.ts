import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Off } from '@/settings/off';
import { describeTab, type Seen } from './describe-tab';

/** A page that has just been turned on needs a moment until it answers. */
const again = { times: 10, afterMs: 200 };

/**
 * The page below the popup, looked at anew whenever we are turned off or on (`off`: everywhere, undefined until that is
 * known), and when the function that comes with it is called. Null until it is known. `begun`: the first look, which
 * need not wait until anything is drawn.
 */
export function useSeen(off: Off | undefined, begun: Promise<Seen>): [Seen | null, () => void] {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [looks, setLooks] = useState(0);
  const wasOff = useRef(false);
  const first = useRef<Promise<Seen> | null>(begun);
  // Mostly we are on: to look before that is known spares the wait for it, and to look again where we are off.
  const known = off ?? null;
  useLayoutEffect(() => {
    let isOver = false;
    const look = async (times: number): Promise<void> => {
      const looking = first.current ?? describeTab(location.href);
      first.current = null;
      const now = await looking;
      if (isOver) return;
      if (now.kind === 'deaf' && wasOff.current && times > 0) {
        setTimeout(() => void look(times - 1), again.afterMs);
        return;
      }
      wasOff.current = now.kind === 'off';
      setSeen(now);
    };
    void look(again.times);
    return () => {
      isOver = true;
    };
  }, [known, looks]);
  return [seen, () => setLooks(looks + 1)];
}
