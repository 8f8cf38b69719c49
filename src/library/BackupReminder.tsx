import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { loadLastBackup, loadReminded, saveReminded } from '@/settings/last-backup';
import { database } from '@/store/database';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const dayMs = 24 * 60 * 60 * 1000;
/** After so many days without a backup, or without being reminded of one, the reader is reminded. */
const patienceDays = 30;
/** A library younger than this is not worth a reminder yet. */
const youthDays = 7;

/** Reminds the reader of a backup, no more than once a month. */
export function BackupReminder(): JSX.Element | null {
  const [reminder, setReminder] = useState<string | null>(null);
  useEffect(() => void findReminder(Date.now()).then(setReminder), []);
  if (reminder === null) return null;
  const later = (): void => {
    setReminder(null);
    void saveReminded(Date.now());
  };
  return (
    <Notice>
      <p>{reminder}</p>
      <div class="dg-row">
        <a class="dg-button" href="/options.html#backups">
          {t('backupRemindGo')}
        </a>
        <Button look="quiet" onClick={later}>
          {t('backupRemindLater')}
        </Button>
      </div>
    </Notice>
  );
}

/** The sentence that is due at `now` (ms); null where none is. */
async function findReminder(now: number): Promise<string | null> {
  const [last, reminded, oldest] = await Promise.all([
    loadLastBackup(),
    loadReminded(),
    database.works.orderBy('keptAt').first(),
  ]);
  const daysSince = (at: number): number => Math.floor((now - at) / dayMs);
  if (!oldest || daysSince(reminded) < patienceDays) return null;
  if (last) {
    const days = daysSince(last.at);
    return days >= patienceDays ? t('backupRemind', { count: days }) : null;
  }
  return daysSince(oldest.keptAt) >= youthDays ? t('backupRemindNever') : null;
}
