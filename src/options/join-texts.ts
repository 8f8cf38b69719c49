import { diffArrays } from 'diff';

/** These lines of the text that both began from are others now; where `from` is `to`, lines came in before that one. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

/**
 * A text that somebody writes, with what became meanwhile of the text that they began from; by lines. Null where both
 * changed the same lines.
 */
export function joinTexts(began: string, written: string, meanwhile: string): string | null {
  const mine = listChanges(began, written);
  const theirs = listChanges(began, meanwhile).filter((change) => !mine.some((own) => isSame(own, change)));
  if (theirs.some((change) => mine.some((own) => own.from < change.to && change.from < own.to))) return null;
  const lines = began.split('\n');
  // From the end on, so that each still finds its lines; of two that come in at one place, the reader's own stand first.
  const all = [...mine, ...theirs].sort((one, other) => one.from - other.from || one.to - other.to).reverse();
  for (const { from, to, lines: are } of all) lines.splice(from, to - from, ...are);
  return lines.join('\n');
}

function listChanges(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | null = null;
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, lines: [] };
      changes.push(open);
    }
    if (added) open.lines.push(...value);
    else {
      at += value.length;
      open.to = at;
    }
  }
  return changes;
}

const isSame = (one: Change, other: Change): boolean => JSON.stringify(one) === JSON.stringify(other);
