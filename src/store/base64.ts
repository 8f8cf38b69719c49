/** Bytes as text that a storage of JSON holds. At most some hundred thousand at once. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

/** Those bytes, of all pieces together. Throws where a piece is none. */
export function fromBase64(pieces: readonly string[]): Uint8Array<ArrayBuffer> {
  const texts = pieces.map((piece) => atob(piece));
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
  }
  return bytes;
}
