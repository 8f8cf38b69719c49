import { type WorkId, workId } from '@/model/ids';
import { archiveHosts } from './addresses';
import { maybe } from './select';

/** The line that opens every download since 2010: "Posted originally on the Archive of Our Own at …". */
export interface Opening {
  line: Element;
  work: WorkId;
}

/**
 * The opening of a download, or null for a file that is none. No page of AO3 has it. It stands before everything
 * that an author wrote, so that the first line of its kind is the one.
 */
export function findDownload(page: Document): Opening | null {
  if (maybe(page, '#main')) return null;
  const line = maybe(page, 'p.message');
  if (!line || line.closest('.userstuff, blockquote')) return null;
  for (const link of line.querySelectorAll('a[href]')) {
    const work = readWorkLink(link.getAttribute('href') ?? '');
    if (work) return { line, work };
  }
  return null;
}

/** The work at this very address of the archive, by any of its names; another archive's works have other numbers. */
function readWorkLink(href: string): WorkId | null {
  const [, host, digits] = /^https?:\/\/([^/:]+)(?::\d+)?\/works\/(\d+)\/?$/.exec(href.trim()) ?? [];
  if (!host || !digits || !archiveHosts.has(host.toLowerCase())) return null;
  try {
    return workId(digits);
  } catch {
    return null;
  }
}
