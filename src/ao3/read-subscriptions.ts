import { seriesId, workId } from '@/model/ids';
import type { Subscription } from '@/model/listing';
import { readAccount, readByline } from './read-byline';
import { all, maybe, one, textOf } from './select';

/** Reads the reader's list of subscriptions, this page of it. Throws PageChanged. */
export function readSubscriptions(page: Document): Subscription[] {
  return all(one(page, '#main dl.subscription.index'), ':scope > dt').map(readSubscription);
}

/** "<a>TITLE</a> (Work) by BYLINE"; a user's line is one link; what is gone is plain text. */
function readSubscription(line: Element): Subscription {
  const form = line.nextElementSibling?.matches('dd') ? maybe(line.nextElementSibling, 'form[action]') : null;
  const [, digits] = /\/subscriptions\/(\d+)/.exec(form?.getAttribute('action') ?? '') ?? [];
  const id = digits ? Number(digits) : null;

  const link = maybe(line, ':scope > a');
  const [, kind, number] = /\/(works|series)\/(\d+)/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (link && kind && number) {
    const title = textOf(link);
    const { authors } = readByline(after(line, link));
    return kind === 'works'
      ? { id, kind: 'work', work: workId(number), title, authors }
      : { id, kind: 'series', series: seriesId(number), title, authors };
  }
  const account = link && readAccount(link);
  return account ? { id, kind: 'user', login: account.login } : { id, kind: 'gone', title: textOf(line) };
}

/** The nodes of the byline: what follows the title, without "(Work) by". */
function after(line: Element, link: Element): Node[] {
  const nodes = [...line.childNodes];
  const [lead, ...rest] = nodes.slice(nodes.indexOf(link) + 1);
  if (!lead) return [];
  const words = lead.cloneNode(true);
  words.textContent = (lead.textContent ?? '').replace(/^\s*(?:\((?:Work|Series)\))?\s*by\b/, '');
  return lead.nodeType === 3 ? [words, ...rest] : [lead, ...rest];
}
