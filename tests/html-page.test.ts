import { describe, expect, it } from 'vitest';
import { decodeHtml, htmlPage } from './html-page';

const bytes = (text: string, encoding: BufferEncoding = 'latin1') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('decodeHtml', () => {
  it.each([
    ['UTF-8 that says nothing', bytes('<p>é海', 'utf8'), '<p>é海'],
    ['UTF-8 with a mark', bytes('\uFEFF<p>é', 'utf8'), '<p>é'],
    ['UTF-16 with a mark', bytes('\uFEFF<p>é海', 'utf16le'), '<p>é海'],
    [
      'what its meta says',
      bytes('<meta charset="windows-1251"><p>\xc4'),
      '<meta charset="windows-1251"><p>Д',
    ],
    [
      'what its http-equiv says',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xf0'),
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>П',
    ],
    [
      'a charset that does not exist',
      bytes('<meta charset="salt"><p>é', 'utf8'),
      '<meta charset="salt"><p>é',
    ],
    ['UTF-16 that it is not', bytes('<meta charset="utf-16"><p>é', 'utf8'), '<meta charset="utf-16"><p>é'],
  ])('reads %s', (_, given, text) => expect(decodeHtml(given)).toBe(text));
});

describe('htmlPage', () => {
  it('makes a document as a browser does', () => {
    expect(htmlPage('<p>a<div>b</p>c').body.innerHTML).toBe('<p>a</p><div>b<p></p>c</div>');
    expect(htmlPage('<table><p>a</p><tr><td>b</table>').body.innerHTML).toBe(
      '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
    );
    expect(htmlPage('').body.innerHTML).toBe('');
  });
});
