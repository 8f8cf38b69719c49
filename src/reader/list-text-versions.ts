import { fingerprintText } from '@/saving/fingerprint';
import type { TextSeen } from '@/store/own-texts';

/** One of the things that a summary, or notes, or a style have been. */
export interface TextVersion extends TextSeen {
  /** The same for whatever reads alike. */
  key: string;
  /** 1 is the oldest. */
  number: number;
}

/** What an author's text has been, newest first: what reads alike is one version, whatever markup stands around it. */
export function listTextVersions(seen: readonly TextSeen[]): TextVersion[] {
  const latest = new Map<string, TextSeen>();
  for (const { html, asOf } of seen) {
    const key = html === null ? 'none' : fingerprintText(html).words;
    const known = latest.get(key);
    if (!known || known.asOf < asOf) latest.set(key, { html, asOf });
  }
  const newestFirst = [...latest].sort(([, a], [, b]) => b.asOf - a.asOf);
  return newestFirst.map(([key, version], index) => ({
    ...{ key, number: newestFirst.length - index },
    ...version,
  }));
}
