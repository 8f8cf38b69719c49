/**
 * An author's HTML out of a file of ours, as near to what it was as the file tells: pictures by their addresses on the
 * web, whether the file shows them or words for them, and the older elements that today's HTML does not have. Takes an
 * element that holds such a text and takes it apart; gives HTML that has to be cleaned like any other.
 */
export function readBookText(holder: Element): string {
  for (const shown of holder.querySelectorAll('[data-picture]')) {
    if (shown.localName === 'img') nameAddress(shown);
    else putPictureBack(shown);
  }
  for (const element of holder.querySelectorAll('[class*="dg-"]')) putOlderBack(element);
  // An anchor that leads nowhere is a <span> in our files; only an <a> may keep its id.
  for (const anchor of holder.querySelectorAll('span[id]')) rename(anchor, 'a');
  for (const link of holder.querySelectorAll('a[href]')) {
    const [, page, id] = /^([\w-]+)\.xhtml#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (page !== undefined) link.setAttribute('href', `#${page}-${id}`);
    link.removeAttribute('rel');
  }
  return holder.innerHTML.trim();
}

function nameAddress(picture: Element): void {
  picture.setAttribute('src', picture.getAttribute('data-picture') ?? '');
  const style = picture.getAttribute('style') ?? '';
  for (const [, side = '', size = ''] of style.matchAll(/\b(width|height):(\d+%?)/g))
    picture.setAttribute(side, size);
  for (const name of ['data-picture', 'style']) picture.removeAttribute(name);
}

function putPictureBack(words: Element): void {
  const picture = words.ownerDocument.createElement('img');
  picture.setAttribute('src', words.getAttribute('data-picture') ?? '');
  picture.setAttribute('alt', words.getAttribute('data-alt') ?? '');
  words.replaceWith(picture);
}

const older: Readonly<Record<string, string>> = { 'dg-center': 'center', 'dg-big': 'big', 'dg-tt': 'tt' };

function putOlderBack(element: Element): void {
  const ours = [...element.classList].filter((name) => name.startsWith('dg-'));
  for (const name of ours) element.classList.remove(name);
  if (element.classList.length === 0) element.removeAttribute('class');
  const align = ours.find((name) => name.startsWith('dg-align-'));
  if (align) element.setAttribute('align', align.slice('dg-align-'.length));
  const name = ours.map((one) => older[one]).find((one) => one !== undefined);
  if (name) rename(element, name);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  // A parser takes names that nobody may set; no text of ours has any.
  for (const { name, value } of element.attributes)
    if (/^[\w:-]+$/.test(name)) renamed.setAttribute(name, value);
  // One by one: there may be more than a call can be given.
  while (element.firstChild) renamed.append(element.firstChild);
  element.replaceWith(renamed);
}
