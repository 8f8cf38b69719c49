import { describe, expect, it } from 'vitest';
import { decodeText, OtherEncoding } from '@/formats/decode-text';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const utf8 = (text: string) => new TextEncoder().encode(text);

function encodingOf(file: Uint8Array): string | null | undefined {
  try {
    decodeText(file);
    return undefined;
  } catch (error) {
    if (error instanceof OtherEncoding) return error.encoding;
    throw error;
  }
}

describe('decodeText', () => {
  it('reads UTF-8, with or without its mark, whatever else the file says of itself', () => {
    expect(decodeText(utf8('Grüße, 夜, مصباح'))).toBe('Grüße, 夜, مصباح');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(decodeText(utf8('<meta charset="windows-1252"><p>é</p>'))).toContain('é');
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it('refuses another encoding, by the name that the file gives it', () => {
    const latin = bytes(...utf8('<meta charset="iso-8859-1"><p>'), 0xe9, 0x20);
    expect(encodingOf(latin)).toBe('iso-8859-1');
    expect(encodingOf(bytes(...utf8("<?xml version='1.0' encoding='koi8-r'?>"), 0xc1))).toBe('koi8-r');
    expect(encodingOf(bytes(...utf8('<meta charset=utf-8>'), 0xe9, 0x20))).toBeNull();
    expect(encodingOf(bytes(0xe9, 0x20))).toBeNull();
  });

  it('is not fooled by one that looks like plain letters', () => {
    expect(encodingOf(bytes(0xff, 0xfe, 0x61, 0))).toBe('UTF-16');
    expect(encodingOf(bytes(0xfe, 0xff, 0, 0x61))).toBe('UTF-16');
    expect(encodingOf(bytes(0x3c, 0, 0x70, 0))).toBeNull();
    expect(
      encodingOf(utf8('<meta http-equiv="Content-Type" content="text/html; charset=ISO-2022-JP">')),
    ).toBe('ISO-2022-JP');
  });
});
