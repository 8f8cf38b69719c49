import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewerBackup } from '@/backup/backup-head';
import { memberName } from '@/backup/member-name';
import type { BackupRow } from '@/backup/parse-rows';
import { NotABackup } from '@/backup/read-backup';
import type { ZippedFile } from '@/formats/pack-in-order';
import { writeZip } from '@/formats/write-zip';
import { workId } from '@/model/ids';
import { NotUnderstood } from '@/model/parse';
import { anyVaultRow } from './invented-rows';
import { head, makeBackup, piecesOf, rowsIn } from './make-backup';

const runs = process.env.LAWS === 'all' ? 10_000 : 300;

const text = (number: number, html: string): BackupRow => ({
  kind: 'text',
  row: { work: workId(7), text: `print ${number}`, html, v: 1 },
});

/** As many members as there are texts: each is longer than a member. */
const longTexts = Array.from({ length: 6 }, (_, at) => text(at, `${at}`.repeat(1_000_000)));

describe('a backup', () => {
  it('gives back every row, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyVaultRow, { maxLength: 20 }), async (rows) => {
        const pieces = await piecesOf(await makeBackup([{ topic: 'vault', rows }]));
        expect(rowsIn(pieces)).toEqual(rows);
        expect(pieces.at(0)).toEqual({ kind: 'head', head });
        expect(pieces.at(-1)).toEqual({ kind: 'end', damage: { complete: true, members: 0, rows: 0 } });
      }),
      { numRuns: runs },
    );
  });

  it('gives all rows of a work together, however many members they fill', async () => {
    const file = await makeBackup([
      { topic: 'works/7', rows: longTexts },
      { topic: 'works/77', rows: [text(9, 'x')] },
    ]);
    const groups = (await piecesOf(file)).filter((piece) => piece.kind === 'rows');
    expect(groups.map(({ topic, rows, whole }) => [topic, rows.length, whole])).toEqual([
      ['works/7', 6, true],
      ['works/77', 1, true],
    ]);
  });
});

describe('a backup that was cut', () => {
  it('gives every member that is whole, at every hundredth of its length', async () => {
    const file = await makeBackup([{ topic: 'works/7', rows: longTexts }]);
    let most = 0;
    for (let hundredth = 1; hundredth < 100; hundredth++) {
      const cut = file.slice(0, Math.floor((file.size * hundredth) / 100));
      const pieces = await piecesOf(cut).catch((error: unknown) => {
        expect(error).toBeInstanceOf(NotABackup);
        return [];
      });
      const rows = rowsIn(pieces);
      expect(rows).toEqual(longTexts.slice(0, rows.length));
      expect(rows.length).toBeGreaterThanOrEqual(most);
      most = rows.length;
      const end = pieces.at(-1);
      if (end?.kind === 'end' && end.damage.complete) expect(rows).toEqual(longTexts);
    }
    expect(most).toBeGreaterThanOrEqual(5);
  });

  it('says so of every other byte that is another', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => text(at, `words ${at} `.repeat(at)));
    const file = await makeBackup([{ topic: 'vault', rows }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ by;
          const pieces = await piecesOf(new Blob([damaged])).catch(() => []);
          const read = rowsIn(pieces);
          for (const row of read) expect(rows).toContainEqual(row);
          const end = pieces.at(-1);
          const isSilent = end?.kind === 'end' && end.damage.complete && end.damage.members === 0;
          if (isSilent) expect(read).toEqual(rows);
        },
      ),
      { numRuns: runs },
    );
  });

  it('goes on behind a member that is damaged', async () => {
    const file = await makeBackup([
      { topic: 'works/7', rows: longTexts.slice(0, 1) },
      { topic: 'works/8', rows: [text(8, 'eight')] },
    ]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const inTheFirst = 600;
    bytes[inTheFirst] = (bytes[inTheFirst] ?? 0) ^ 0xff;
    const pieces = await piecesOf(new Blob([bytes]));
    expect(rowsIn(pieces)).toEqual([text(8, 'eight')]);
    expect(pieces.at(-1)).toEqual({ kind: 'end', damage: { complete: true, members: 1, rows: 0 } });
  });
});

describe('a file that is no backup', () => {
  const zip = async (...files: ZippedFile[]): Promise<Blob> => {
    const pieces: BlobPart[] = [];
    for await (const piece of writeZip(each(files))) pieces.push(new Uint8Array(piece));
    return new Blob(pieces);
  };
  async function* each(files: readonly ZippedFile[]): AsyncGenerator<ZippedFile> {
    yield* files;
  }
  const member = async (topic: string, content: string): Promise<ZippedFile> => {
    const bytes = new TextEncoder().encode(content);
    return { name: await memberName(topic, bytes), content: bytes };
  };

  it.each([
    ['nothing', new Blob([])],
    ['text', new Blob(['<html></html>'])],
    ['zeros', new Blob([new Uint8Array(100_000)])],
    [
      'many false beginnings',
      new Blob([new Uint8Array(400_000).map((_, at) => [0x50, 0x4b, 3, 4][at % 4] ?? 0)]),
    ],
  ])('is refused: %s', async (_, file) => {
    await expect(piecesOf(file)).rejects.toThrow(NotABackup);
  });

  it('is refused: a ZIP file of something else', async () => {
    await expect(piecesOf(await zip({ name: 'work.html', content: 'x' }))).rejects.toThrow(NotABackup);
  });

  it('is refused: a member that becomes far larger than it says', async () => {
    await expect(
      piecesOf(await zip({ name: 'vault-1-0000000000000000.ndjson', content: 'x' })),
    ).rejects.toThrow(NotABackup);
  });

  it('is refused: a format that only a newer Dogear knows', async () => {
    const newer = await member('dogear', JSON.stringify({ ...head, formatVersion: 2 }));
    await expect(piecesOf(await zip(newer))).rejects.toThrow(NewerBackup);
  });

  it('is refused: a head that is none', async () => {
    await expect(
      piecesOf(await zip(await member('dogear', '{'))).catch((error: unknown) => error),
    ).resolves.toBeInstanceOf(NotUnderstood);
  });

  it('leaves alone what rows may not say, and counts it', async () => {
    const good = text(1, 'good');
    const lines = [
      JSON.stringify(good),
      '{"kind":"text","row":{"work":7,"text":"x","html":5,"v":1}}',
      '{"kind":"standing","row":{"work":7,"__proto__":{"polluted":true},"ownShelves":{"__proto__":{"value":true,"at":"000000001-0000-device00"}},"v":1}}',
      '{"kind":"unheard of"}',
      '['.repeat(100_000),
      '{"kind":"standing","row":{"work":7,"ownShelves":{},"shelf":{"value":{"name":"reading","byHand":true},"at":"zzz"},"v":1}}',
    ];
    const file = await zip(
      await member('dogear', JSON.stringify(head)),
      await member('vault-1', lines.join('\n')),
    );
    const pieces = await piecesOf(file);
    expect(rowsIn(pieces)).toEqual([good, { kind: 'standing', row: { work: 7, ownShelves: {}, v: 1 } }]);
    expect(pieces.at(-1)).toEqual({ kind: 'end', damage: { complete: false, members: 0, rows: 4 } });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
