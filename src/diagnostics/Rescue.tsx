import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Salvage, salvage } from '@/backup/salvage';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { downloadFile } from '@/ui/download-file';

/** Saves everything that can be read as a file. */
export function Rescue(): JSX.Element {
  const [step, setStep] = useState<'offer' | 'busy' | Salvage>('offer');
  const save = async (): Promise<void> => {
    setStep('busy');
    const saved = await salvage(Date.now());
    downloadFile(saved.file);
    setStep(saved);
  };
  return (
    <section class="dg-card dg-stack" aria-labelledby="salvage">
      <h2 id="salvage">{t('salvageHeading')}</h2>
      <p>{t('salvageWhat')}</p>
      <div class="dg-row">
        <Button busy={step === 'busy'} onClick={() => void save()}>
          {t(step === 'busy' ? 'salvaging' : 'salvage')}
        </Button>
        <p role="status">
          {typeof step === 'object' && t('salvaged', { count: step.rows, unreadable: step.unreadable })}
        </p>
      </div>
    </section>
  );
}
