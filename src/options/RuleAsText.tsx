import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** A rule of which the form cannot show everything, and so shows nothing: the way to its line. */
export function RuleAsText(props: { sentence: string; onText(): void; onEnd(): void }): JSX.Element {
  const { sentence, onText, onEnd } = props;
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector('button')?.focus(), []);
  return (
    <Notice>
      <p>
        <code dir="auto">{sentence}</code>
      </p>
      <p>{t('ruleAsText')}</p>
      <div class="dg-row" ref={buttons}>
        <Button onClick={onText}>{t('ruleToText')}</Button>
        <Button onClick={onEnd}>{t('ruleCancel')}</Button>
      </div>
    </Notice>
  );
}
