import { type WorkId, workId } from '@/model/ids';
import { PageChanged } from './page-changed';
import { findChapters } from './read-chapters';
import type { Frame } from './read-shown-parts';
import { recogniseWork } from './recognise-work';
import { childOf, maybe } from './select';

/** In links and forms around a work: its address, its downloads' (old ones name the author), its comments'. */
const inAddress = /(?:\/works\/|\/downloads\/(?:[^/]+\/[^/]+\/)?|[?&]work_id=)([1-9]\d{0,14})(?!\d)/;

/**
 * The number of the work on this page, from the page itself and else from its address: a chapter's short address does
 * not have it, and one may be wrong about a file. Throws PageChanged where nothing tells.
 */
export function readWorkId({ page, actions, chapters }: Frame, address: string, oddities: string[]): WorkId {
  const asked = recogniseWork(address);
  const inAsked = asked?.kind === 'work' ? asked.work : null;
  const onPage =
    findInLinks(actions) ??
    findInLinks(chapters[0] ? findHeading(chapters[0]) : null) ??
    findInLinks(maybe(page, '#feedback > .actions')) ??
    findInKudos(page);
  if (onPage && inAsked && onPage !== inAsked) {
    oddities.push(`The page is of work ${onPage}, its address is of work ${inAsked}.`);
  }
  const work = onPage ?? inAsked;
  if (!work) throw new PageChanged("link with the work's number");
  return work;
}

/** The same without the rest of the page read. */
export function findWorkId(page: Document, address: string): WorkId {
  const chapters = maybe(page, '#workskin > #chapters');
  return readWorkId(
    { page, workskin: page.body, actions: null, chapters: chapters ? findChapters(chapters) : [] },
    address,
    [],
  );
}

/** The buttons above a work and above its comments all lead to that work, and so do the headings of its chapters. */
function findInLinks(place: Element | null): WorkId | null {
  for (const link of place?.querySelectorAll('a, form') ?? []) {
    const address = link.getAttribute(link.localName === 'a' ? 'href' : 'action') ?? '';
    const [, id] = inAddress.exec(address) ?? [];
    if (id) return workId(id);
  }
  return null;
}

/** Below the heading stand notes, which may lead anywhere. */
function findHeading(chapter: Element): Element | null {
  const preface = childOf(chapter, 'preface');
  return preface && childOf(preface, 'title');
}

/** Kudos carry the number of what they are given to. */
function findInKudos(page: Document): WorkId | null {
  const digits = maybe(page, '#kudo_commentable_id, #kudo_kudosable_id')?.getAttribute('value') ?? '';
  return /^[1-9]\d{0,14}$/.test(digits) ? workId(digits) : null;
}
