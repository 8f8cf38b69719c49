/**
 * Why a zip file was refused: no zip file at all, not whole ('cut'), encrypted, larger than we unpack, with entries
 * or names that no honest program writes ('unsafe'), with bytes that do not fit their checksum ('damaged').
 */
export type ZipTrouble =
  | 'not-a-zip'
  | 'cut'
  | 'encrypted'
  | 'too-large'
  | 'unsafe'
  | 'damaged'
  | 'unknown-method';

export class UnreadableZip extends Error {
  readonly trouble: ZipTrouble;

  constructor(trouble: ZipTrouble, message: string) {
    super(message);
    this.name = 'UnreadableZip';
    this.trouble = trouble;
  }
}
