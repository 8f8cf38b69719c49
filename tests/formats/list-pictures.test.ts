// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listPictures } from '@/formats/list-pictures';
import { mayHavePictures } from '@/formats/may-have-pictures';

const base = 'https://archiveofourown.org';

describe('listPictures', () => {
  it('names each picture once, in order, wherever it stands; no film, no sound, no other scheme', () => {
    const html = `<p>One <IMG SRC="https://i.example.com/b.png"></p>
      <a href="/x"><img src="http://i.example.com/a.jpg" alt="a"></a><img src="https://i.example.com/b.png">
      <img src="data:image/png;base64,AA"><img src="javascript:alert(1)"><img alt="none"><img src="/images/c.png">
      <video src="https://i.example.com/film.mp4"></video><script><img src="https://i.example.com/no.png"></script>`;
    expect(listPictures(html, base)).toEqual([
      'https://i.example.com/b.png',
      'http://i.example.com/a.jpg',
      'https://archiveofourown.org/images/c.png',
    ]);
  });

  it('does not take a text apart that has none', () => {
    expect(mayHavePictures('<p>An &lt;image&gt;, in words</p>')).toBe(false);
    expect(listPictures('<p>Nothing</p>', base)).toEqual([]);
  });
});
