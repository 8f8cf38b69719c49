import type { Creator } from './archive-work';

/** Text as it stands in HTML, the way AO3's server writes it (it also escapes the apostrophe). */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A tag's name as a part of an address: AO3's own escapes first, then percent-encoding. */
export function tagPath(name: string): string {
  const escaped = name
    .replaceAll('/', '*s*')
    .replaceAll('&', '*a*')
    .replaceAll('.', '*d*')
    .replaceAll('?', '*q*')
    .replaceAll('#', '*h*');
  return encodeURIComponent(escaped).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** The name of the tag behind a part of an address. */
export function tagName(path: string): string {
  return decodeURIComponent(path)
    .replaceAll('*h*', '#')
    .replaceAll('*q*', '?')
    .replaceAll('*d*', '.')
    .replaceAll('*a*', '&')
    .replaceAll('*s*', '/');
}

/** Warnings are shown under other names than they have. */
export function shownTag(name: string): string {
  return name === 'Choose Not To Use Archive Warnings' ? 'Creator Chose Not To Use Archive Warnings' : name;
}

export function tagLink(name: string): string {
  return `<a class="tag" href="/tags/${tagPath(name)}/works">${escapeHtml(shownTag(name))}</a>`;
}

export function creatorName({ login, pseud }: Creator): string {
  return pseud === login ? pseud : `${pseud} (${login})`;
}

/** @param origin empty on AO3's own pages; downloads have whole addresses */
export function creatorLinks(creators: Creator[], origin = ''): string {
  return creators
    .map((creator) => {
      const href = `${origin}/users/${creator.login}/pseuds/${encodeURIComponent(creator.pseud)}`;
      return `<a rel="author" href="${href}">${escapeHtml(creatorName(creator))}</a>`;
    })
    .join(', ');
}

export function count(number: number): string {
  return number.toLocaleString('en-US');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-03-01" as listings write it: "01 Mar 2026". */
export function listingDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

/** The time in a download's address. */
export function unixTime(date: string): number {
  return Date.parse(`${date}T12:00:00Z`) / 1000;
}
