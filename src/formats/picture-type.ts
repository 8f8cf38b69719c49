export interface PictureType {
  /** As in `Content-Type`. */
  type: string;
  /** For a file's name, without a dot. */
  extension: string;
}

/** Of the kinds that every reader of EPUB 3.3 knows, all but SVG, which may carry scripts and links of its own. */
const signatures: readonly [RegExp, PictureType][] = [
  [/^\xff\xd8\xff/, { type: 'image/jpeg', extension: 'jpg' }],
  [/^\x89PNG\r\n.\n/, { type: 'image/png', extension: 'png' }],
  [/^GIF8[79]a/, { type: 'image/gif', extension: 'gif' }],
  [/^RIFF[\s\S]{4}WEBP/, { type: 'image/webp', extension: 'webp' }],
];

/** What kind of picture this is by its first bytes, whatever a server called it; null for any other. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return signatures.find(([signature]) => signature.test(head))?.[1] ?? null;
}
