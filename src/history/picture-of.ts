/** Around what is drawn, in CSS px. */
const margin = 24;

/**
 * What is drawn in a figure as a PNG file, with its title above it, on the ground of the page. It is made here, from
 * the canvas that is seen. Null where there is nothing drawn, or the browser gives no picture of it.
 */
export async function pictureOf(figure: HTMLElement, title: string): Promise<Blob | null> {
  const drawn = figure.querySelector('canvas');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!drawn || !context) return null;
  const scale = drawn.width / Math.max(1, drawn.clientWidth);
  const style = getComputedStyle(figure);
  const line = 20 * scale;
  canvas.width = drawn.width + 2 * margin * scale;
  canvas.height = drawn.height + 2 * margin * scale + 2 * line;
  context.fillStyle = style.getPropertyValue('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = style.getPropertyValue('--ink');
  context.font = `600 ${16 * scale}px ${style.fontFamily}`;
  context.fillText(title, margin * scale, margin * scale + line, canvas.width - 2 * margin * scale);
  context.drawImage(drawn, margin * scale, margin * scale + 2 * line);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
