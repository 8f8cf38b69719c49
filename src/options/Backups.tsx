import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { BackupFolder } from './BackupFolder';
import { BackupMaker } from './BackupMaker';
import { BackupRestore } from './BackupRestore';
import { CopyAside } from './CopyAside';

/** Backups: how they are made, and how they come back. */
export function Backups(): JSX.Element {
  return (
    <section class="dg-card dg-stack" aria-labelledby="backups">
      <h2 id="backups">{t('backups')}</h2>
      <p>{t('backupsWhat')}</p>
      <BackupMaker />
      <BackupFolder />
      <BackupRestore />
      <CopyAside />
    </section>
  );
}
