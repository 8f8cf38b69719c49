/** Text packed as gzip does, with its length and a check of it. */
export function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** The text that was packed. Throws where it is damaged. */
export async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await through(packed, new DecompressionStream('gzip'));
  // A mark of the order of bytes that a text begins with is one of its letters.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  const [all] = await Promise.all([
    new Response(stream.readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return new Uint8Array(all);
}
