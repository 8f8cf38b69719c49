import { describe, expect, it } from 'vitest';
import { readSubscriptions } from '@/ao3/read-subscriptions';
import { htmlPage } from '../html-page';

const page = (lines: string) =>
  htmlPage(
    `<div id="main" class="subscriptions-index region"><dl class="subscription index group">${lines}</dl></div>`,
  );
const dd = (id: number) => `<dd><form action="/users/tern/subscriptions/${id}"></form></dd>`;
const tern = '<a rel="author" href="/users/tern/pseuds/Sterna">Sterna (tern)</a>';

describe('readSubscriptions', () => {
  it('reads works, series, users and what is gone', () => {
    const subscriptions = readSubscriptions(
      page(`
      <dt><a href="/works/501">Salt on the Sill</a> (Work) by ${tern}</dt>${dd(1)}
      <dt><a href="/series/31">Tide Tables</a> (Series)\n by ${tern}, <a rel="author" href="/users/auk/pseuds/auk">auk</a></dt>${dd(2)}
      <dt><a href="/works/502">Without a type</a> by Anonymous</dt>${dd(3)}
      <dt><a href="/users/gull">gull</a></dt>${dd(4)}
      <dt>Deleted Work</dt>${dd(5)}
      <dt>Mystery Work</dt>`),
    );
    const sterna = { login: 'tern', pseud: 'Sterna' };
    expect(subscriptions).toEqual([
      { id: 1, kind: 'work', work: 501, title: 'Salt on the Sill', authors: [sterna] },
      {
        id: 2,
        kind: 'series',
        series: 31,
        title: 'Tide Tables',
        authors: [sterna, { login: 'auk', pseud: 'auk' }],
      },
      { id: 3, kind: 'work', work: 502, title: 'Without a type', authors: [] },
      { id: 4, kind: 'user', login: 'gull' },
      { id: 5, kind: 'gone', title: 'Deleted Work' },
      { id: null, kind: 'gone', title: 'Mystery Work' },
    ]);
  });

  it('reads none where there are none, and names the list where it is missing', () => {
    expect(readSubscriptions(page(''))).toEqual([]);
    expect(() => readSubscriptions(htmlPage('<div id="main"></div>'))).toThrow('dl.subscription.index');
  });
});
