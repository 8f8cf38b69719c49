/** A list of texts as a script writes it: those that stand there as they are, and what else does. */
export interface ScriptList {
  texts: string[];
  others: string[];
}

/** A text in quotation marks, within which the mark itself may stand behind a backslash. */
const quoted = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|`(?:[^`\\$]|\\[\s\S])*`/.source;

/** The script without its comments. A text in quotation marks may hold what begins one. */
export const withoutComments = (script: string): string =>
  script.replace(new RegExp(`${quoted}|//.*|/\\*[\\s\\S]*?\\*/`, 'g'), (part) =>
    part.startsWith('/') ? ' ' : part,
  );

/** The list that a script gives this name, read and never run; null where it has none of that name. */
export function readScriptList(script: string, name: string): ScriptList | null {
  const start = new RegExp(`\\b${name}['"]?\\s*:\\s*`).exec(script);
  if (!start) return null;
  const rest = script.slice(start.index + start[0].length);
  if (!rest.startsWith('[')) return { texts: [], others: [/^[^,}\n]*/.exec(rest)?.[0].trim() ?? ''] };
  const list: ScriptList = { texts: [], others: [] };
  let entry = '';
  const take = (): void => {
    const whole = entry.trim();
    entry = '';
    if (new RegExp(`^(?:${quoted})$`).test(whole)) list.texts.push(resolved(whole.slice(1, -1)));
    else if (whole !== '') list.others.push(whole);
  };
  for (const [part] of rest.slice(1).matchAll(new RegExp(`${quoted}|[\\s\\S]`, 'g'))) {
    if (part === ',' || part === ']') take();
    else entry += part;
    if (part === ']') return list;
  }
  // It has no end: what stands after the last comma may be anything.
  entry = entry.slice(0, 200);
  take();
  return list;
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** What a text in a script says, its backslashes resolved. */
const resolved = (written: string): string =>
  written.replace(
    /\\(?:u\{([\da-f]{1,5})\}|u([\da-f]{4})|x([\da-f]{2})|\r?\n|([\s\S]))/gi,
    (_, long?: string, short?: string, byte?: string, letter?: string) => {
      const code = long ?? short ?? byte;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return letter === undefined ? '' : (letters[letter] ?? letter);
    },
  );
