import { NotUnderstood } from '@/model/parse';
import { type BackupHead, headName, parseBackupHead, parseBackupTail, tailName } from './backup-head';
import { topicOf } from './member-name';
import { type BackupRow, parseBackupRow } from './parse-rows';
import { readMembers } from './read-members';

/** What a backup file tells, in its order. */
export type BackupPiece =
  | { kind: 'head'; head: BackupHead }
  /** The rows of one group; `whole` is false where some of them are lost. */
  | { kind: 'rows'; topic: string; rows: BackupRow[]; whole: boolean }
  /** Comes last. */
  | { kind: 'end'; damage: BackupDamage };

/** What a file should have told and did not. */
export interface BackupDamage {
  /** It has its end. */
  complete: boolean;
  /** Places in the file that are damaged, and members that its list names and that are not there. */
  members: number;
  /** Rows that are whole and that this Dogear does not understand. */
  rows: number;
}

/** No backup of Dogear's: nothing in it is a member of one. */
export class NotABackup extends Error {
  constructor() {
    super('This file is no backup.');
    this.name = 'NotABackup';
  }
}

/**
 * Reads a backup file, group by group: all rows of the vault a megabyte at a time, all rows of a work together. Of a
 * file that is cut or damaged it gives everything that can be shown to be whole. Throws NotABackup, and NewerBackup.
 */
export async function* readBackup(file: Blob): AsyncGenerator<BackupPiece> {
  const damage: BackupDamage = { complete: false, members: 0, rows: 0 };
  const seen = new Set<string>();
  let group: Group = emptyGroup('');

  for await (const member of readMembers(file)) {
    const found = member.kind === 'member' ? textOf(member) : null;
    if (found === null) {
      damage.members += 1;
      group.whole = false;
      continue;
    }
    const { name, topic, text } = found;
    seen.add(name);
    if (topic === headName) yield { kind: 'head', head: parseBackupHead(jsonOf(text)) };
    else if (topic === tailName) noteTail(damage, text, seen);
    else {
      if (group.topic !== groupOf(topic)) {
        if (group.topic !== '') yield group;
        group = emptyGroup(groupOf(topic));
      }
      addRows(group, text, damage);
    }
  }
  if (seen.size === 0) throw new NotABackup();
  if (group.topic !== '') yield group;
  yield { kind: 'end', damage };
}

type Group = BackupPiece & { kind: 'rows' };

const emptyGroup = (topic: string): Group => ({ kind: 'rows', topic, rows: [], whole: true });

/** A member as its text; null for one that is not of a backup. */
function textOf({ name, content }: { name: string; content: Uint8Array }) {
  const topic = topicOf(name);
  return topic === null ? null : { name, topic, text: new TextDecoder().decode(content) };
}

/** The file has its end, which names every member: what is not there was lost. */
function noteTail(damage: BackupDamage, text: string, seen: ReadonlySet<string>): void {
  damage.complete = true;
  const lost = parseBackupTail(jsonOf(text)).members.filter((name) => !seen.has(name));
  damage.members = Math.max(damage.members, lost.length);
}

/** Members of one work belong together, because a work is kept in one piece; of the vault each stands for itself. */
const groupOf = (topic: string): string => (topic.startsWith('works/') ? topic.replace(/-\d+$/, '') : topic);

function addRows(group: Group, text: string, damage: BackupDamage): void {
  for (const line of text.split('\n')) {
    try {
      group.rows.push(parseBackupRow(jsonOf(line)));
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      damage.rows += 1;
      group.whole = false;
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotUnderstood('', 'expected JSON');
  }
}
