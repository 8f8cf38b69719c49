import type { ArchiveWork } from './archive-work';
import { isChaptered } from './archive-work';
import { writeBookmarks } from './bookmark-pages';
import { writeDownload } from './download-page';
import { siteStyles, writeFrontPage } from './front-page';
import { writeAdultGate, writeLogin, writeNotFound, writeUnrevealed } from './gate-pages';
import { tagName } from './html';
import {
  type ListPage,
  writeChapterIndex,
  writeDashboard,
  writeSeriesPage,
  writeWorkList,
} from './list-pages';
import type { Mood } from './mood';
import { makePicture } from './picture';
import { writeReadings } from './reading-pages';
import type { Shelf } from './shelf';
import type { StoredPages } from './stored-pages';
import { writeTagPage } from './tag-page';
import { writeWorkPage } from './work-page';

export interface Request {
  method: string;
  /** As the address has it, without the query. */
  path: string;
  query: URLSearchParams;
  cookies: Map<string, string>;
  /** A form's fields. */
  form: URLSearchParams;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

export interface Answering {
  shelf: Shelf;
  stored: StoredPages | null;
  mood: Mood;
}

const html = (body: string | Buffer, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

const redirect = (to: string, cookies: string[] = []): Reply => ({
  status: 302,
  headers: { location: to, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
  body: `<html><body>You are being <a href="${to.replaceAll('&', '&amp;')}">redirected</a>.</body></html>`,
});

/** Whose account the browser is logged in to. */
export function readerOf({ cookies }: Request): string | null {
  return cookies.has('user_credentials') ? (cookies.get('_otwarchive_session') ?? null) : null;
}

/** The number of the work that a request is about, or null. */
export function workAsked({ path }: Request, shelf: Shelf): number | null {
  const [, work] = /\/(?:works|downloads)\/(\d+)/.exec(path) ?? [];
  if (work) return Number(work);
  const [, chapter] = /^\/chapters\/(\d+)/.exec(path) ?? [];
  return chapter ? (shelf.workOfChapter(Number(chapter))?.id ?? null) : null;
}

/** What AO3 would say, on a good day. Moods that are no page of AO3's are not for this. */
export function answer(request: Request, from: Answering): Reply {
  const { path, query } = request;
  const { shelf, stored } = from;
  const asked = workAsked(request, shelf);

  if (path.endsWith('.css'))
    return { status: 200, headers: { 'content-type': 'text/css' }, body: siteStyles };
  // A picture's place may send anybody anywhere, and so to AO3.
  if (path === '/moved.png')
    return { status: 302, headers: { location: 'https://archiveofourown.org/images/a.png' }, body: '' };
  if (path.endsWith('.png'))
    return { status: 200, headers: { 'content-type': 'image/png' }, body: makePicture(320, 200) };
  if (path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (path === '/users/login') return answerLogin(request);

  const work = asked === null ? undefined : shelf.works.get(asked);
  if (!work) {
    const page = stored?.find(query.size > 0 ? `${path}?${query}` : path);
    if (page) return html(page);
  }
  if (asked !== null)
    return work ? answerWork(request, work, from) : html(writeNotFound(readerOf(request)), 404);
  const [, tag] = /^\/tags\/([^/]+)$/.exec(path) ?? [];
  const tagPage = tag ? writeTagPage(tagName(tag), readerOf(request)) : null;
  if (tagPage) return html(tagPage);
  return answerList(request, shelf) ?? html(writeNotFound(readerOf(request)), 404);
}

function answerLogin(request: Request): Reply {
  const returnTo = request.query.get('return_to') ?? '/';
  const name = request.form.get('user[login]');
  if (request.method !== 'POST' || !name) return html(writeLogin(request.query.has('restricted'), returnTo));
  return redirect(returnTo, [
    `user_credentials=1; Path=/; HttpOnly; Secure; SameSite=Lax`,
    `_otwarchive_session=${name}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  ]);
}

function answerWork(request: Request, work: ArchiveWork, { shelf, mood }: Answering): Reply {
  const loggedInAs = readerOf(request);
  const { path, query } = request;
  const whole = query.size > 0 ? `${path}?${query}` : path;

  if ((work.restricted || mood.kind === 'login') && !loggedInAs) {
    return redirect(`/users/login?restricted=true&return_to=${encodeURIComponent(whole)}`);
  }
  if (path.startsWith('/downloads/')) {
    // Nobody may take away what nobody may see yet.
    if (work.unrevealed) return redirect(`/works/${work.id}`);
    if (!path.endsWith('.html')) return html(writeNotFound(loggedInAs), 404);
    const reply = html(writeDownload(work, shelf));
    const name = path.split('/').at(-1) ?? 'work.html';
    return {
      ...reply,
      headers: { ...reply.headers, 'content-disposition': `attachment; filename="${name}"` },
    };
  }
  if (work.unrevealed) return html(writeUnrevealed(work, loggedInAs));
  if (path.endsWith('/navigate')) return html(writeChapterIndex(work, loggedInAs));

  const adult = work.rating === 'Not Rated' || work.rating === 'Mature' || mood.kind === 'adult';
  const willing = query.has('view_adult');
  if (adult && !willing && request.cookies.get('view_adult') !== 'true') {
    return html(writeAdultGate(work, shelf, whole, loggedInAs));
  }
  const reply = answerText(request, work, shelf);
  // The answer to the question is kept for this session.
  if (willing) reply.headers['set-cookie'] = ['view_adult=true; Path=/'];
  return reply;
}

function answerText(request: Request, work: ArchiveWork, shelf: Shelf): Reply {
  const { path, query } = request;
  const page = { work, shelf, loggedInAs: readerOf(request), plain: query.get('style') === 'disable' };
  const [, asked] = /\/chapters\/(\d+)$/.exec(path) ?? [];

  if (asked) {
    const selected = query.get('selected_id');
    if (selected && selected !== asked) return redirect(`/works/${work.id}/chapters/${selected}`);
    const chapter = work.chapters.find(({ id }) => id === Number(asked));
    return chapter ? html(writeWorkPage({ ...page, chapter })) : redirect(`/works/${work.id}`);
  }
  const first = work.chapters[0];
  if (isChaptered(work) && !query.has('view_full_work') && first) {
    const rest = query.size > 0 ? `?${query}` : '';
    return redirect(`/works/${work.id}/chapters/${first.id}${rest}`);
  }
  // A work that will have more chapters but has one is shown as a chapter even when all of it is asked for.
  return html(
    writeWorkPage({
      ...page,
      chapter: isChaptered(work) && work.chapters.length === 1 ? (first ?? null) : null,
    }),
  );
}

function answerList(request: Request, shelf: Shelf): Reply | null {
  const { path, query } = request;
  const loggedInAs = readerOf(request);
  const listed = shelf.listed(loggedInAs !== null);
  const list: ListPage = {
    shelf,
    loggedInAs,
    works: listed,
    page: Math.max(1, Number(query.get('page') ?? 1)),
    path,
  };
  const by = (login: string) =>
    listed.filter(
      (work) => !work.anonymous && !work.unrevealed && work.creators.some((each) => each.login === login),
    );

  if (path === '/') return html(writeFrontPage(shelf, loggedInAs));
  if (path === '/works') return html(writeWorkList(list, { kind: 'recent', name: '' }));

  const [, tag] = /^\/tags\/([^/]+)\/works$/.exec(path) ?? [];
  if (tag) {
    const name = tagName(tag);
    const tagged = listed.filter((work) =>
      [
        work.rating,
        work.warnings,
        work.categories,
        work.fandoms,
        work.relationships,
        work.characters,
        work.freeforms,
      ]
        .flat()
        .includes(name),
    );
    return html(writeWorkList({ ...list, works: tagged }, { kind: 'tag', name }));
  }
  const [, id] = /^\/series\/(\d+)$/.exec(path) ?? [];
  const series = shelf.series.find((each) => each.id === Number(id));
  if (series)
    return html(writeSeriesPage(series, { ...list, works: shelf.inSeries(series.id, loggedInAs !== null) }));

  const [, login, what] = /^\/users\/(\w+)(?:\/(works|bookmarks|readings))?$/.exec(path) ?? [];
  if (!login) return null;
  if (what === 'works')
    return html(writeWorkList({ ...list, works: by(login) }, { kind: 'user', name: login }));
  if (what === 'bookmarks')
    return html(
      writeBookmarks(login, { ...list, works: listed.filter((work) => !work.unrevealed).slice(0, 8) }),
    );
  if (what === 'readings') return html(writeReadings(login, list, query.get('show') === 'to-read'));
  return html(writeDashboard(login, { ...list, works: by(login) }));
}
