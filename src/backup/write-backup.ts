import type { Packer, ZippedFile } from '@/formats/pack-in-order';
import { writeZip } from '@/formats/write-zip';
import { type BackupHead, headName, tailName } from './backup-head';
import { memberName } from './member-name';
import type { BackupRow } from './parse-rows';

/** What is to be written: the head, and groups of rows, each under a topic ("vault", "works/12"). */
export interface BackupContent {
  head: BackupHead;
  groups: AsyncIterable<{ topic: string; rows: AsyncIterable<BackupRow> }>;
}

/** How long a member grows, in characters, before the next is begun: a cut file loses that much at most. */
const memberLength = 1_000_000;

/**
 * A backup file, piece by piece: rows are asked for as they are written, so that no more than two members and the row
 * that came last are in memory.
 */
export function writeBackup(content: BackupContent, startPacker?: () => Packer): AsyncGenerator<Uint8Array> {
  return writeZip(members(content), startPacker);
}

async function* members({ head, groups }: BackupContent): AsyncGenerator<ZippedFile> {
  const written: string[] = [];
  const member = async (topic: string, text: string): Promise<ZippedFile> => {
    const bytes = new TextEncoder().encode(text);
    const name = await memberName(topic, bytes);
    written.push(name);
    return { name, content: bytes };
  };

  yield member(headName, JSON.stringify(head));
  for await (const { topic, rows } of groups) {
    let lines: string[] = [];
    let length = 0;
    let number = 1;
    for await (const row of rows) {
      const line = JSON.stringify(row);
      lines.push(line);
      length += line.length;
      if (length < memberLength) continue;
      yield member(`${topic}-${number}`, lines.join('\n'));
      number += 1;
      lines = [];
      length = 0;
    }
    if (lines.length > 0) yield member(`${topic}-${number}`, lines.join('\n'));
  }
  yield member(tailName, JSON.stringify({ members: written }));
}
