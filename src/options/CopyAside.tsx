import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyToBackup, findCopyTime } from '@/backup/copy-to-backup';
import { date, t } from '@/i18n/app';
import { SaveCopy } from '@/ui/SaveCopy';

/** The copy that was put aside when the reader went on without what was missing; nothing where there is none. */
export function CopyAside(): JSX.Element | null {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => void findCopyTime('aside').then(setAt), []);
  if (at === null) return null;
  return (
    <div class="dg-stack">
      <p>{t('copyAside', { day: date(new Date(at)) })}</p>
      <SaveCopy make={() => copyToBackup('aside', browser.runtime.getManifest().version)} />
    </div>
  );
}
