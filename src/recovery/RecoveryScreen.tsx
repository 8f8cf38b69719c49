import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Copy, Recovery } from '@/backup/find-recovery';
import { type Decision, recover } from '@/backup/recover';
import { date, t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { timeOf } from '@/ui/time-of';
import { TwiceAsked } from './TwiceAsked';

interface Props {
  found: Recovery;
  /** Called once the reader's decision is carried out. */
  onDone(): void;
}

/** What happened to the library, what is safe of it, and what to press. Until then nothing of it is written. */
export function RecoveryScreen({ found, onDone }: Props): JSX.Element {
  const [step, setStep] = useState<'ask' | 'busy' | 'failed'>('ask');
  const heading = t(headingOf(found));
  useEffect(() => {
    document.title = `${heading} – ${t('dogear')}`;
  }, [heading]);
  const decide = (decision: Decision): void => {
    setStep('busy');
    recover(Object.keys(found.losses), decision).then(onDone, (error: unknown) => {
      console.error(error);
      setStep('failed');
    });
  };
  const { works, copy } = found;
  const busy = step === 'busy';
  const isEmpty = works.found === 0;
  return (
    <>
      <Banner />
      <main class="dg-page dg-stack">
        <h1>{heading}</h1>
        <Notice trouble>
          {works.expected > 0 && (
            <p>
              <strong>{t('recoveryWorks', { count: works.expected, found: works.found })}</strong>
            </p>
          )}
          <p>{t('recoveryWhy')}</p>
        </Notice>
        <section class="dg-card dg-stack" aria-labelledby="safe">
          <h2 id="safe">{t('recoverySafe')}</h2>
          {copy ? <WhatIsSafe copy={copy} /> : <p>{t('recoveryNoCopy')}</p>}
          {works.found > 0 && <p>{t('recoveryLeft', { count: works.found })}</p>}
        </section>
        {step === 'failed' && <Notice trouble>{t('cannotWrite')}</Notice>}
        {copy && (
          <Button look="primary" busy={busy} onClick={() => decide('bring-back')}>
            {t(busy ? 'recovering' : 'bringBack')}
          </Button>
        )}
        <p class="dg-soft">{t('recoveryFile')}</p>
        {!busy && (
          <TwiceAsked
            name={t(isEmpty ? 'beginEmpty' : 'goOnAsItIs')}
            question={t(isEmpty ? 'beginEmptySure' : 'goOnSure')}
            what={t(copy ? 'beginSureWhat' : 'beginSureWhatNoCopy')}
            yes={t('beginSureYes')}
            onYes={() => decide('as-it-is')}
          />
        )}
      </main>
    </>
  );
}

function headingOf({
  losses,
  works,
}: Recovery): 'recoveryEmpty' | 'recoveryFewer' | 'recoveryOlder' | 'recoveryPlaces' {
  const kinds = new Set(Object.values(losses).map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('older')) return 'recoveryOlder';
  if (!('dogear' in losses)) return 'recoveryPlaces';
  return works.found === 0 ? 'recoveryEmpty' : 'recoveryFewer';
}

function WhatIsSafe({ copy }: { copy: Copy }): JSX.Element {
  const now = Date.now();
  const isRecent = now - copy.writtenAt < 6 * 24 * 3600_000;
  return (
    <>
      <p>
        {t('recoveryCopy', { time: isRecent ? timeOf(copy.writtenAt, now) : date(new Date(copy.writtenAt)) })}
      </p>
      <ul class="dg-bullets">
        {copy.places > 0 && <li>{t('recoveryCopyPlaces', { count: copy.places })}</li>}
        {copy.standings > 0 && <li>{t('recoveryCopyStandings', { count: copy.standings })}</li>}
        {copy.works > 0 && <li>{t('recoveryCopyWorks', { count: copy.works })}</li>}
        <li>{t('recoveryCopySettings')}</li>
      </ul>
    </>
  );
}
