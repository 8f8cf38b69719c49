import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';

interface Props {
  /** On the button that asks. */
  name: string;
  /** What is asked then, and what it would mean. */
  question: string;
  what: string;
  yes: string;
  onYes(): void;
}

/** Something that cannot be undone: it is done only after a second yes, in other words and another place. */
export function TwiceAsked({ name, question, what, yes, onYes }: Props): JSX.Element {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button look="quiet" onClick={() => setAsked(true)}>
        {name}
      </Button>
    );
  }
  return (
    <section class="dg-card dg-stack" role="alert">
      <h2>{question}</h2>
      <p>{what}</p>
      <div class="dg-row">
        <Button onClick={() => setAsked(false)}>{t('beginSureNo')}</Button>
        <Button look="danger" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </section>
  );
}
