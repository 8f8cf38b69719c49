import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Loads one of our TypeScript files into Node, "@" and all, with the Vite that builds the extension. */
export async function runTypescript(file) {
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  });
  return module;
}
