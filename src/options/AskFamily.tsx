import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { askFamily } from '@/saving/ask-family';
import { worldWith } from '@/saving/ask-in-turn';
import { Button } from '@/ui/Button';
import { sayLeave } from '@/ui/say-leave';
import { sayOutcome } from '@/ui/say-outcome';
import { fetchByBackground } from './fetch-by-background';

interface Props {
  tag: string;
  /** It is known, and may have changed. */
  again: boolean;
}

/** Asks AO3 for a tag's page, once, when it is pressed, and says what came of it. */
export function AskFamily({ tag, again }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const ask = async (): Promise<void> => {
    setAsking(true);
    setSaid(t('familyAsking'));
    try {
      const answer = await askFamily(tag, worldWith(fetchByBackground));
      if (answer.kind === 'family') {
        const isKept = await send('tellFamily', answer.family);
        setSaid(t(isKept ? 'familyLearned' : 'familyPrivate'));
      }
      if (answer.kind === 'none') setSaid(sayOutcome(answer.outcome));
      if (answer.kind === 'not-now') setSaid(sayLeave(answer.leave, Date.now()));
    } catch (error) {
      console.error(error);
      setSaid(t('cannotWrite'));
    }
    setAsking(false);
  };
  return (
    <>
      <Button
        look="quiet"
        busy={asking}
        aria-label={t(again ? 'familyAskAgainOf' : 'familyAskOf', { tag })}
        onClick={() => void ask()}
      >
        {t(again ? 'familyAskAgain' : 'familyAsk')}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
