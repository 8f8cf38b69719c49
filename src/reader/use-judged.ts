import { useEffect, useState } from 'preact/hooks';
import { send } from '@/messages/wire';
import type { Telling } from '@/model/telling';
import { isLetIn, loadGateRules } from '@/settings/let-in';
import { watchRules } from '@/settings/rule-file';
import type { KeptWork } from '@/store/database';
import { shownOf } from '@/store/works';

/** What the rules say of a kept work. While they are asked, nothing of the work may be seen. */
export type Judged = { kind: 'asked' } | { kind: 'said'; telling: Telling | null; letIn: boolean };

/** As on AO3's pages: whoever does not answer for so long hides nothing. */
const longestMs = 1_500;

/**
 * Judges a kept work by the reader's rules, now and whenever the rules change, or `inputs`. Without a gate among the
 * rules nothing waits for what they say; whatever fails, the work is shown.
 */
export function useJudged(kept: KeptWork, inputs: readonly (string | number)[]): Judged {
  const [judged, setJudged] = useState<Judged>({ kind: 'asked' });
  useEffect(() => {
    let over = false;
    const open = (): void =>
      setJudged((before) =>
        before.kind === 'asked' ? { kind: 'said', telling: null, letIn: false } : before,
      );
    const ask = async (): Promise<void> => {
      const { any, gates, allowed } = await loadGateRules();
      if (!gates) open();
      const telling = any ? (await send('judgeWork', shownOf(kept))).telling : null;
      const letIn = isLetIn(allowed, kept.id, telling?.askedBy ?? []);
      if (!over) setJudged({ kind: 'said', telling, letIn });
    };
    const judge = (): void => {
      ask().catch((error: unknown) => {
        console.warn('Dogear: the rules were not asked.', error);
        open();
      });
    };
    judge();
    const timer = setTimeout(open, longestMs);
    const unwatch = watchRules(judge);
    return () => {
      over = true;
      clearTimeout(timer);
      unwatch();
    };
  }, [kept.id, ...inputs]);
  return judged;
}
