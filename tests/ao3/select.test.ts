import { describe, expect, it } from 'vitest';
import { PageChanged } from '@/ao3/page-changed';
import {
  all,
  childOf,
  childrenOf,
  firstNamed,
  maybe,
  nodesAfter,
  one,
  ownTextOf,
  textOf,
} from '@/ao3/select';
import { htmlPage } from '../html-page';

const page = htmlPage(
  '<h2><a>Chapter 1</a>: \n The&nbsp; lamp <!-- no --><i>lit</i><span class="other">9 min</span></h2><p>1</p><p>2</p>',
);
const heading = one(page, 'h2');

describe('select', () => {
  it('throws for what must be there, by its name', () => {
    expect(() => one(page, '#none')).toThrow(PageChanged);
    expect(() => one(page, '#none')).toThrow(/#none/);
    expect(() => one(page, '#none', 'such thing')).toThrow(expect.objectContaining({ part: 'such thing' }));
  });

  it('finds what may be there', () => {
    expect(maybe(page, '#none')).toBeNull();
    expect(all(page, 'p').map(textOf)).toEqual(['1', '2']);
  });

  it('finds a child by class or id, and nothing further in', () => {
    const list = one(
      htmlPage(
        '<div id="list"><p class="notesy"><i class="notes"></i></p><p class="end notes">1</p><p id="notes">2</p></div>',
      ),
      '#list',
    );
    expect(textOf(childOf(list, 'notes'))).toBe('1');
    expect(childrenOf(list, 'notes').map(textOf)).toEqual(['1', '2']);
    expect(childOf(list, 'none')).toBeNull();
  });

  it('finds the first of a name as a query does, wherever it stands', () => {
    expect(firstNamed(page.body, 'h2')).toBe(heading);
    expect(firstNamed(page.body, 'i')).toBe(maybe(page, 'i'));
    expect(firstNamed(page.body, 'img')).toBeNull();
  });

  it('reads text as it is seen, unbreakable spaces included', () => {
    expect(textOf(heading)).toBe('Chapter 1: The\u00a0 lamp lit9 min');
    expect(textOf(null)).toBe('');
  });

  it("leaves out what has another's class", () => {
    expect(ownTextOf(nodesAfter(heading, maybe(heading, 'a')))).toBe(': The\u00a0 lamp lit');
    expect(nodesAfter(heading, null)).toHaveLength(heading.childNodes.length);
  });
});
