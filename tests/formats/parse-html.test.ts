// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { parseHtml, parseXhtml, parseXml } from '@/formats/parse-html';

describe('parseHtml', () => {
  it('makes a document of its own', () => {
    const page = parseHtml('<title>T</title><p>one<p>two');
    expect([page.title, page.querySelectorAll('p').length]).toEqual(['T', 2]);
  });
});

describe('parseXhtml', () => {
  it('closes what XHTML closes in its own tag, and only that', () => {
    const page = parseXhtml(
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="n1"/><p class="a/">1<br/>2</p><div title=\'>\' /><p>3</p></body></html>',
    );
    expect(page.body.innerHTML).toBe('<a id="n1"></a><p class="a/">1<br>2</p><div title=">"></div><p>3</p>');
  });
});

describe('parseXml', () => {
  it('reads what is well-formed, whatever its declaration', () => {
    const xml = parseXml("  <?xml version='1.0' encoding='utf-8'?>\n<a xmlns:x='u'><x:b c='1'/>é</a>");
    expect([...xml.getElementsByTagName('*')].map(({ localName }) => localName)).toEqual(['a', 'b']);
    expect(parseXml('<!DOCTYPE html><a/>').documentElement.localName).toBe('a');
  });

  it.each([
    ['<a><b></a>'],
    ['plain words'],
    [''],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    [`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`],
  ])('refuses %s', (text) => {
    expect(() => parseXml(text)).toThrow(SyntaxError);
  });

  it('is not fooled about depth by comments', () => {
    expect(parseXml(`<a><!-- ${'<b>'.repeat(99)} --></a>`).documentElement.localName).toBe('a');
  });
});

describe('the policy under which text becomes a document', () => {
  it('is not made on a page that parses nothing, which may allow none of that name', async () => {
    const createPolicy = vi.fn(() => {
      throw new TypeError('Policy "dogear" disallowed.');
    });
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.resetModules();
    const { parseHtml } = await import('@/formats/parse-html');
    expect(createPolicy).not.toHaveBeenCalled();
    expect(() => parseHtml('<p>Here.</p>')).toThrow('disallowed');
    vi.unstubAllGlobals();
  });
});
