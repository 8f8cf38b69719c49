import { coverSize } from '@/formats/draw-cover';

/**
 * A cover as PNG, for devices that show no SVG. Needs a page: null where there is no canvas, and where the browser
 * refuses to draw or to give back what it drew.
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof OffscreenCanvas === 'undefined' || typeof Image === 'undefined') return null;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const { width, height } = coverSize;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(picture, 0, 0, width, height);
    return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  } catch (error) {
    console.error(error);
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
