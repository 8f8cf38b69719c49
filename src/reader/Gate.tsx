import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { Telling, Way } from '@/model/telling';
import type { Work } from '@/model/work';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { bylineOf } from '@/ui/byline-of';
import { languageOfWork } from './language-of-work';
import { Said } from './Told';

interface Props {
  work: Work;
  telling: Telling;
  take: (way: Way) => void;
}

/** In the place of a kept work that meets a gate: why, and the ways from here. Escape leaves. */
export function Gate({ work, telling, take }: Props): JSX.Element {
  const gate = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    document.title = `${work.title} – ${t('dogear')}`;
    gate.current?.focus();
    // Wherever the focus is by now. A dialog that is open is closed by it, which is enough.
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) take('leave');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, []);
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack">
        <div class="dg-title">
          <h1 {...languageOfWork(work)}>{work.title}</h1>
          <p>{t('by', { authors: bylineOf(work.authors) })}</p>
        </div>
        <section
          ref={gate}
          class="dogear-gate"
          data-severity={telling.severity}
          role="alertdialog"
          tabIndex={-1}
          aria-labelledby="gate-heading"
          aria-describedby="gate-reasons"
        >
          <h2 id="gate-heading" class="dogear-heading">
            {telling.asks}
          </h2>
          <div id="gate-reasons">
            <Said telling={telling} />
          </div>
          <div class="dogear-choices">
            {telling.ways.map(({ way, label }) => (
              <Button key={way} look={way === 'leave' ? 'primary' : 'plain'} onClick={() => take(way)}>
                {label}
              </Button>
            ))}
          </div>
        </section>
      </main>
    </>
  );
}
