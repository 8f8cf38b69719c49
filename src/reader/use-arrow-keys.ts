import { useEffect } from 'preact/hooks';
import { isFreeKey } from '@/ui/is-free-key';

/** Where the reader's eyes go with a text: onwards is to the left where lines run from right to left. */
interface Ways {
  back: string | null;
  onwards: string | null;
  rightToLeft: boolean;
}

/** Turns pages with the left and right arrow keys. Keys that mean something else where they are pressed stay alone. */
export function useArrowKeys({ back, onwards, rightToLeft }: Ways): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.shiftKey || event.defaultPrevented || !isFreeKey(event)) return;
      const ways: Record<string, string | null> = rightToLeft
        ? { ArrowLeft: onwards, ArrowRight: back }
        : { ArrowLeft: back, ArrowRight: onwards };
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault();
      location.hash = way;
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [back, onwards, rightToLeft]);
}
