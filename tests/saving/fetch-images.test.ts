import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { mostPictureBytes } from '@/model/picture';
import { fetchImage } from '@/saving/fetch-images';
import { database, type KeptPicture } from '@/store/database';
import { findPictures, listPictureStates, measurePictures } from '@/store/pictures';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(() => database.pictures.clear());

const work = workId(7);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

interface Told {
  answer?: () => Response | Promise<Response>;
  allowed?: (host: string) => boolean;
}

/** Asks for a picture in a world that answers so; gives what was asked of it, too. */
async function ask(address: string, { answer = () => new Response(png), allowed = () => true }: Told = {}) {
  const asked: { address: unknown; how: RequestInit | undefined }[] = [];
  const state = await fetchImage(
    { work, address },
    {
      mayAsk: async (host) => allowed(host),
      fetch: async (address, how) => {
        asked.push({ address, how });
        return answer();
      },
    },
  );
  return { state, asked };
}

/** What a browser gives for a redirect that is not followed. */
const sentOn = (): Response => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

const inPieces = (size: number, pulled: { bytes: number }): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const piece = new Uint8Array(256 * 1024);
      piece.set(png);
      pulled.bytes += piece.length;
      controller.enqueue(piece);
      if (pulled.bytes >= size) controller.close();
    },
  });

describe('a picture of a kept work', () => {
  it('is asked for over https, without cookies, without saying where it is shown, and kept as it came', async () => {
    const { state, asked } = await ask('http://i.example.com/a/sea.png?size=2');
    expect(state).toBe('kept');
    expect(asked).toEqual([
      {
        address: 'https://i.example.com/a/sea.png?size=2',
        how: expect.objectContaining({
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          redirect: 'manual',
        }),
      },
    ]);
    const [found] = await findPictures(work, ['http://i.example.com/a/sea.png?size=2']);
    expect(found?.bytes).toEqual(png);
  });

  it('is not asked for where the reader did not allow it, nor of AO3', async () => {
    const hosts: string[] = [];
    const allowed = (host: string) => {
      hosts.push(host);
      return false;
    };
    expect(await ask('https://i.example.com:8443/a.png', { allowed })).toEqual({
      state: 'not-allowed',
      asked: [],
    });
    // A pattern with a port is none to Firefox.
    expect(hosts).toEqual(['i.example.com']);
    expect(await ask('https://archiveofourown.org/images/a.png')).toEqual({ state: 'archive', asked: [] });
  });

  it.each([
    ['gone', 'not there', () => new Response('', { status: 404 })],
    ['gone', 'not for everybody', () => new Response('', { status: 403 })],
    ['moved', 'somewhere else', () => sentOn()],
    ['no-answer', 'a server that is down', () => new Response('', { status: 503 })],
    ['no-picture', 'a page that says something', () => new Response('<html>Sign up to see this</html>')],
    ['no-picture', 'a drawing with a script', () => new Response('<svg onload="alert(1)"/>')],
    ['no-picture', 'nothing', () => new Response(null)],
    ['no-answer', 'no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)('is named as %s where there is %s, and nothing is kept', async (state, _, answer) => {
    const address = 'https://i.example.com/a.png';
    expect((await ask(address, { answer })).state).toBe(state);
    expect(await listPictureStates(work)).toEqual(new Map([[address, state]]));
    expect(await findPictures(work, [address])).toEqual([]);
  });

  it('is not read to its end where it is too large', async () => {
    const pulled = { bytes: 0 };
    const answer = () => new Response(inPieces(20 * mostPictureBytes, pulled));
    expect((await ask('https://i.example.com/a.png', { answer })).state).toBe('too-large');
    expect(pulled.bytes).toBeLessThan(2 * mostPictureBytes);
    const just = { bytes: 0 };
    expect(
      (
        await ask('https://i.example.com/b.png', {
          answer: () => new Response(inPieces(mostPictureBytes, just)),
        })
      ).state,
    ).toBe('kept');
  });

  it('that is kept outlives a later failure', async () => {
    const address = 'https://i.example.com/a.png';
    await ask(address);
    await ask(address, { answer: () => new Response('', { status: 404 }) });
    expect(await listPictureStates(work)).toEqual(new Map([[address, 'kept']]));
  });

  it('is not asked for where those of its work take enough room', async () => {
    const large = new Uint8Array(16 * 1024 * 1024);
    for (const name of ['a', 'b', 'c', 'd']) {
      const { asked } = await ask(`https://i.example.com/new-${name}.png`);
      expect(asked).toHaveLength(1);
      const row = { work, address: `https://i.example.com/${name}.png`, bytes: large, askedAt: 1 };
      await database.pictures.put({ ...row, state: 'kept', v: 1 });
    }
    expect(await ask('https://i.example.com/one-more.png')).toEqual({ state: 'no-room', asked: [] });
  });

  it('costs no look at those that are kept, which are read once', async () => {
    let read = 0;
    const count = (row: KeptPicture | undefined): KeptPicture | undefined => {
      read += row?.bytes ? 1 : 0;
      return row;
    };
    for (const name of ['x', 'y', 'z']) {
      const row = { work, address: `https://i.example.com/${name}.png`, bytes: png, askedAt: 1 };
      await database.pictures.put({ ...row, state: 'kept', v: 1 });
    }
    database.pictures.hook('reading', count);
    for (let n = 0; n < 10; n++) await ask(`https://i.example.com/${n}.png`);
    database.pictures.hook('reading').unsubscribe(count);
    expect(read).toBe(3);
    expect(await measurePictures(work)).toBe(13 * png.length);
    // Another page of ours took one away, and brought another.
    await database.pictures.delete([work, 'https://i.example.com/3.png']);
    await database.pictures.put({
      ...{ work, address: 'https://i.example.com/new.png', bytes: new Uint8Array(1000), askedAt: 1 },
      ...{ state: 'kept', v: 1 },
    });
    expect(await measurePictures(work)).toBe(12 * png.length + 1000);
  });

  it('is asked for one at a time', async () => {
    let inFlight = 0;
    let most = 0;
    const answer = async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight -= 1;
      return new Response(png);
    };
    await Promise.all([1, 2, 3].map((n) => ask(`https://i.example.com/${n}.png`, { answer })));
    expect(most).toBe(1);
    expect((await listPictureStates(work)).size).toBe(3);
  });
});
