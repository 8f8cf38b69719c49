/** The protocols that AO3 lets authors link to. */
const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'ftp:', 'mailto:']);

/** The address that an author wrote, made absolute from `base`; null for one that leads nowhere we let it lead. */
export function readUrl(written: string, base: string): URL | null {
  if (written.trim() === '' || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  return protocols.has(url.protocol) ? url : null;
}
