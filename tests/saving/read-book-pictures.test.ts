// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fromDataUrl } from '@/formats/data-url';
import { mostPictureBytes } from '@/model/picture';
import { readBookPictures } from '@/saving/read-book-pictures';
import { work } from './invented-readings';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const record = { work: work(), asOf: {}, contents: null, contentsAsOf: null, chapters: 1, v: 1 };

/** A page with those pictures, after its work's title page. */
function page(...pictures: string[]): Document {
  const made = document.implementation.createHTMLDocument();
  const section = made.createElement('section');
  section.className = 'dg-work';
  section.setAttribute('data-dogear', JSON.stringify(record));
  made.body.append(section);
  for (const address of pictures) {
    const picture = made.createElement('img');
    picture.setAttribute('data-picture', address);
    picture.setAttribute('src', 'p.png');
    made.body.append(picture);
  }
  return made;
}

const sea = 'https://i.example.com/sea.png';
const read = (pages: Document[], bytes: Uint8Array | null) => readBookPictures(pages, () => bytes, 9);

describe('the pictures in a file of ours', () => {
  it('are each taken once for their work, with bytes of their own', () => {
    const file = new Uint8Array([...png, ...png]);
    const [only, ...more] = read([page(sea, sea), page(sea)], file.subarray(0, png.length));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ work: record.work.id, address: sea, state: 'kept', askedAt: 9 });
    expect(only?.bytes?.buffer.byteLength).toBe(png.length);
  });

  it.each([
    ['a script', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['nothing', null],
    ['more than is ever kept', new Uint8Array(mostPictureBytes + 1).fill(1).map((_, at) => png[at] ?? 0)],
  ])('are left out where they are %s', (_, bytes) => {
    expect(read([page(sea)], bytes)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    '',
    `https://x.example/${'a'.repeat(9_000)}`,
  ])('are left out where their address is none of the web: %.30s', (address) => {
    expect(read([page(address)], png)).toEqual([]);
  });

  it('are left out where no work stands before them', () => {
    const without = page(sea);
    without.querySelector('section')?.remove();
    expect(read([without], png)).toEqual([]);
  });
});

describe('an address that holds a picture', () => {
  it('gives its bytes, and nothing where it is another or broken', () => {
    expect([...(fromDataUrl('data:image/png;base64,iVBORw==') ?? [])]).toEqual([...png.subarray(0, 4)]);
    for (const other of ['', sea, 'data:text/html,hi', 'data:image/png;base64,iVB_', 'p.png'])
      expect(fromDataUrl(other)).toBeNull();
  });
});
