import { describe, expect, it } from 'vitest';
import { one } from '@/ao3/select';
import { readTagAddress, readTagName, readTagSegment, writeTagSegment } from '@/ao3/tag-names';
import { htmlPage } from '../html-page';

const nameOf = (html: string) => readTagName(one(htmlPage(html), 'a'));

describe('readTagName', () => {
  it.each([
    ['<a href="/tags/F*s*M/works">F/M</a>', 'F/M'],
    ['<a href="http://archiveofourown.org/tags/A%20*a*%20B/works">A &amp; B</a>', 'A & B'],
    ['<a href="/tags/Mr*d*%20X*q*%20*h*1/works">Mr. X? #1</a>', 'Mr. X? #1'],
    ['<a href="/tags/John%20%7C%20Jon/works">\n  John | Jon\n</a>', 'John | Jon'],
    [
      '<a href="/tags/It\'s%20~%20a%20(test)%20!%20:,*/works">It\'s ~ a (test) ! :,*</a>',
      "It's ~ a (test) ! :,*",
    ],
  ])('reads %s', (html, name) => expect(nameOf(html)).toBe(name));

  it('goes by the address where the text differs', () => {
    expect(
      nameOf(
        '<a href="/tags/Choose%20Not%20To%20Use%20Archive%20Warnings/works">Creator Chose Not To Use Archive Warnings</a>',
      ),
    ).toBe('Choose Not To Use Archive Warnings');
    expect(nameOf('<a href="/tags/Letters/works"><font>Lettres</font></a>')).toBe('Letters');
  });

  it("goes by the text where the author's own asterisks look like AO3's", () => {
    expect(nameOf('<a href="/tags/*s*%20is%20a%20slash/works">*s* is a slash</a>')).toBe('*s* is a slash');
    expect(nameOf('<a href="/tags/*q*%20and%20*a*/works">*q* and &amp;</a>')).toBe('*q* and &');
  });

  it('goes by the text where there is no address of a tag, or a broken one', () => {
    expect(nameOf('<a href="/works">Salt</a>')).toBe('Salt');
    expect(nameOf('<a>Salt</a>')).toBe('Salt');
    expect(nameOf('<a href="/tags/100%/works">100%</a>')).toBe('100%');
  });
});

describe('readTagAddress', () => {
  it.each([
    ['/tags/F*s*M', 'F/M'],
    ['https://archiveofourown.org/tags/F*s*M/bookmarks?page=2', 'F/M'],
    ['/tags/%E6%B5%B7#main', '海'],
    ['/works/7', null],
    ['/tags/%E0%A4%A', null],
  ])('%s', (href, name) => expect(readTagAddress(href)).toBe(name));

  it('is undone by its inverse', () => {
    const name = 'A/B & C. D? #E *wink*';
    expect(readTagSegment(writeTagSegment(name))).toBe(name);
  });
});
