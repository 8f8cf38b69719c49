import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { type LastBackup, loadLastBackup } from '@/settings/last-backup';
import { BackupFolder } from './BackupFolder';
import { BackupMaker } from './BackupMaker';
import { BackupRestore } from './BackupRestore';
import { CopyAside } from './CopyAside';

/** Backups: how they are made, and how they come back. */
export function Backups(): JSX.Element {
  const [last, setLast] = useState<LastBackup | null>(null);
  const look = (): void => void loadLastBackup().then(setLast);
  useEffect(look, []);
  return (
    <section class="dg-card dg-stack" aria-labelledby="backups">
      <h2 id="backups">{t('backups')}</h2>
      <p>{t('backupsWhat')}</p>
      <BackupMaker last={last} onMade={look} />
      <BackupFolder onMade={look} />
      <BackupRestore />
      <CopyAside />
    </section>
  );
}
