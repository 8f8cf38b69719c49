import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The sizes that browsers ask for, in pixels. */
export const iconSizes = [16, 32, 48, 96, 128];

/** Below this size the small drawing is used: lines of text turn to mud there. */
const smallBelow = 24;

const inCheckout = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Draws public/icon.svg and public/icon-small.svg as the PNGs that the manifest names. */
export async function makeIcons() {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(wasm));
  mkdirSync(inCheckout('public/icon'), { recursive: true });
  for (const size of iconSizes) {
    const drawing = size < smallBelow ? 'public/icon-small.svg' : 'public/icon.svg';
    const picture = new Resvg(readFileSync(inCheckout(drawing), 'utf8'), {
      fitTo: { mode: 'width', value: size },
    });
    writeFileSync(inCheckout(`public/icon/${size}.png`), picture.render().asPng());
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeIcons();
