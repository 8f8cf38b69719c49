import { describe, expect, it } from 'vitest';
import { dataUrl } from '@/formats/data-url';
import { pictureType } from '@/formats/picture-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('pictures by their first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
    ['<!DOCTYPE html>', undefined],
    ['', undefined],
    ['GIF', undefined],
  ])('%j', (head, type) => {
    expect(pictureType(bytes(head))?.type).toBe(type);
  });
});

describe('a picture as an address', () => {
  it('holds all of it, however large', () => {
    const large = bytes(`GIF89a${'\0\xff'.repeat(50_000)}`);
    const [, base64 = ''] = dataUrl(large)?.split(',') ?? [];
    expect(new Uint8Array(Buffer.from(base64, 'base64'))).toEqual(large);
    expect(dataUrl(large)).toMatch(/^data:image\/gif;base64,/);
  });

  it('is none for what is no picture', () => {
    expect(dataUrl(bytes('<html>'))).toBeNull();
  });
});
