import { Inflate } from 'fflate';
import { UnreadableZip } from './unreadable-zip';

/** fflate unpacks a piece whole before it hands it over, so the pieces are small. */
const pieceBytes = 4096;

/**
 * Unpacks what a ZIP file packed, whatever it says of itself: no more than `limit` bytes are produced, and a piece
 * over. Throws UnreadableZip: 'too-large', or 'damaged'.
 */
export function inflateRaw(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += pieceBytes) {
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
      if (length > limit) throw new UnreadableZip('too-large', 'It becomes too large.');
    }
  } catch (error) {
    if (error instanceof UnreadableZip) throw error;
    throw new UnreadableZip('damaged', 'It is damaged.');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
