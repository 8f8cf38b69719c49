import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { KeptHere } from './KeptHere';
import { PlaceHeld } from './PlaceHeld';
import { RulesOfYours } from './RulesOfYours';

const steps = [
  { title: 'welcomeKept', Step: KeptHere },
  { title: 'welcomeRules', Step: RulesOfYours },
  { title: 'welcomePlace', Step: PlaceHeld },
] as const;

/** welcome.html: opened once, when Dogear has been installed. Three steps, each of which can be skipped. */
export function Welcome(): JSX.Element {
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, Step } = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  useEffect(() => {
    document.title = `${t('welcome')} – ${t('dogear')}`;
  }, []);
  const go = (to: number): void => {
    setAt(to);
    heading.current?.focus();
  };
  return (
    <>
      <Banner>
        <span class="dg-mark">{t('dogear')}</span>
      </Banner>
      <main class="dg-page dg-stack">
        <h1>{t('welcome')}</h1>
        <section class="dg-card dg-stack" aria-labelledby="step">
          <p class="dg-soft dg-small">{t('welcomeStep', { step: at + 1, steps: steps.length })}</p>
          <h2 id="step" tabIndex={-1} ref={heading}>
            {t(title)}
          </h2>
          <Step />
          <div class="dg-row">
            {at > 0 && <Button onClick={() => go(at - 1)}>{t('welcomeBack')}</Button>}
            {!isLast && (
              <Button look="primary" onClick={() => go(at + 1)}>
                {t('welcomeNext')}
              </Button>
            )}
            {isLast && (
              <a class="dg-button dg-primary" href="/library.html">
                {t('welcomeDone')}
              </a>
            )}
          </div>
        </section>
        {!isLast && (
          <p>
            <a href="/library.html">{t('welcomeSkip')}</a>
          </p>
        )}
      </main>
    </>
  );
}
