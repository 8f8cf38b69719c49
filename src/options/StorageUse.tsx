import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { number, t } from '@/i18n/app';
import { countWorks } from '@/store/works';
import { Button } from '@/ui/Button';
import { useLive } from '@/ui/use-live';

interface Room {
  /** In bytes. Null where the browser does not tell. */
  used: number | null;
  free: number | null;
  /** The browser has promised not to throw the library away when the disk is full. */
  safe: boolean;
}

/** How much the library takes, how much there is room for, and whether the browser will leave it alone. */
export function StorageUse(): JSX.Element {
  const works = useLive(countWorks, []);
  const count = works.kind === 'ready' ? works.value : null;
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    void measureRoom().then(setRoom);
  }, [count]);

  const protect = async (): Promise<void> => {
    await navigator.storage.persist();
    setRoom(await measureRoom());
  };
  return (
    <section class="dg-card dg-stack" aria-labelledby="storage">
      <h2 id="storage">{t('optionsStorage')}</h2>
      {count !== null && <p>{t('worksKept', { count })}</p>}
      {room && (
        <>
          {room.used !== null && room.free !== null && (
            <p>{t('storageUsed', { used: sayBytes(room.used), free: sayBytes(room.free) })}</p>
          )}
          <p>{room.safe ? t('storageSafe') : t('storageNotSafe')}</p>
        </>
      )}
      <div class="dg-row">
        <a class="dg-button" href="/library.html">
          {t('openLibrary')}
        </a>
        {room?.safe === false && <Button onClick={() => void protect()}>{t('storageProtect')}</Button>}
      </div>
    </section>
  );
}

async function measureRoom(): Promise<Room> {
  const { usage, quota } = await navigator.storage.estimate();
  const used = usage ?? null;
  return {
    used,
    free: used === null || quota === undefined ? null : Math.max(0, quota - used),
    safe: await navigator.storage.persisted(),
  };
}

/** 12345678 → "12 MB". */
function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return t('kilobytes', { size: Math.ceil(bytes / 1000) });
  if (bytes < 1_000_000_000) return t('megabytes', { size: Math.round(bytes / 1_000_000) });
  return t('gigabytes', { size: number(Math.round(bytes / 100_000_000) / 10) });
}
