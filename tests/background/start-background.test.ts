import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '@/background/start-background';
import { sendReading } from '@/messages/send-reading';
import { send } from '@/messages/wire';
import { workId } from '@/model/ids';
import type { Chapter, WorkReading } from '@/model/work';
import { database } from '@/store/database';
import { writeProse } from '../archive/write-prose';
import { archivePage, fake, origin, resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));

async function* each(chapters: Chapter[]) {
  yield* chapters;
}
const offer = (reading: WorkReading) => sendReading(reading, each(reading.chapters), { asked: true });
const lamp = reading({ chapters: [chapter({ position: 1 })] });

beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  startBackground({
    isArchive: (address) => new URL(address).hostname === 'archiveofourown.org',
    workAt: (address) => workId(/\/works\/(\d+)/.exec(address)?.[1] ?? ''),
    isOwnList: () => false,
  });
  fake.sender = archivePage('/works/7');
});

describe('the background', () => {
  it('keeps what a page offers, and tells how much is kept', async () => {
    expect(await offer(lamp)).toMatchObject({ outcome: 'new', title: 'The Lamp' });
    expect(await send('findKept', [workId(7), workId(8)])).toEqual([{ work: 7, chaptersKept: 1 }]);
  });

  it('refuses another work than that of the address, and what is no reading', async () => {
    await expect(offer({ ...lamp, work: work({ id: workId(8) }) })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(offer({ ...lamp, work: work({ kudos: -1 }) })).rejects.toMatchObject({ code: 'refused' });
    expect(await send('findKept', [workId(7), workId(8)])).toEqual([]);
  });

  it('says that it cannot write', async () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    database.works.hook('creating', full);
    await expect(offer(lamp)).rejects.toMatchObject({ code: 'cannot-write' });
    database.works.hook('creating').unsubscribe(full);
  });

  it('packs earlier texts when nobody waits, and works on every minute until nothing is left', async () => {
    const tell = (html: string) => offer(reading({ chapters: [chapter({ position: 1, html })] }));
    await tell(writeProse(1, 300));
    await tell(writeProse(2, 300));
    await vi.waitFor(() => expect(fake.mirrorAlarm).not.toBeNull());
    fake.mirrorAlarm = null;
    await Promise.all([...fake.alarms.onAlarm.listeners].map((listener) => listener({ name: 'mirror' })));
    expect((await database.texts.toArray()).map(({ v }) => v).sort()).toEqual([1, 2]);
    expect(await database.unpacked.count()).toBe(0);
    await vi.waitFor(() => expect(fake.mirrorAlarm).not.toBeNull(), 5_000);
  });

  it('counts anew what another Dogear counted, when it was updated', async () => {
    await offer(lamp);
    const row = await database.works.get(workId(7));
    if (!row) throw new Error('It is not kept.');
    const happen = (reason: string) =>
      [...fake.runtime.onInstalled.listeners].map((listener) => listener({ reason }));
    await database.works.put({ ...row, chaptersKept: 2 });
    await Promise.all(happen('browser_update'));
    expect((await database.works.get(workId(7)))?.chaptersKept).toBe(2);
    await Promise.all(happen('update'));
    expect((await database.works.get(workId(7)))?.chaptersKept).toBe(1);
  });

  it('opens one page when it was installed, and none when it was updated', async () => {
    for (const reason of ['update', 'browser_update', 'install']) {
      await Promise.all([...fake.runtime.onInstalled.listeners].map((listener) => listener({ reason })));
    }
    expect(fake.opened).toEqual([`${origin}/welcome.html`]);
  });
});
