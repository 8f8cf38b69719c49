import { pictureType } from './picture-type';

/** A multiple of 3, so that pieces of base64 can be put together, and few enough for the arguments of one call. */
const piece = 3 * 8192;

/** A picture as an address that holds it; null for what is no picture that every browser shows. */
export function dataUrl(bytes: Uint8Array): string | null {
  const kind = pictureType(bytes);
  if (!kind) return null;
  let base64 = '';
  for (let at = 0; at < bytes.length; at += piece) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  }
  return `data:${kind.type};base64,${base64}`;
}

/** What such an address holds; null for one that is none. */
export function fromDataUrl(address: string): Uint8Array | null {
  const [, base64] = /^data:image\/\w+;base64,(.*)$/.exec(address) ?? [];
  if (base64 === undefined) return null;
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
