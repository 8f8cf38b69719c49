/** How much is held before the browser takes it: it keeps blobs outside of the page, and large ones on disk. */
const heldBytes = 1024 * 1024;
/** How long the page is held up before it may answer the reader, in ms. */
const longestTurnMs = 30;

/**
 * All pieces as one blob. No more than a megabyte of them and the piece that came last is held in memory, and the
 * page stays awake. Throws what the signal says once it is aborted; nothing more is asked for then.
 */
export async function gatherBlob(
  pieces: AsyncIterable<Uint8Array | string>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const handed: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  let turn = Date.now();
  for await (const piece of pieces) {
    held.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
    size += piece.length;
    if (size > heldBytes) {
      handed.push(new Blob(held));
      held = [];
      size = 0;
    }
    if (Date.now() - turn > longestTurnMs) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = Date.now();
    }
    signal.throwIfAborted();
  }
  return new Blob([...handed, ...held], { type });
}
