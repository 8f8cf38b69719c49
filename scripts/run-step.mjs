import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs one of the project's tools in the checkout and waits for it.
 *
 * @param {string[]} command such as ['wxt', 'build']
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>} everything it printed, on both channels
 */
export function runTool([program, ...args], environment = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: checkout,
      env: {
        ...process.env,
        ...environment,
        PATH: `${checkout}node_modules/.bin${delimiter}${process.env.PATH}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows the tools are .cmd files, which only a shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (piece) => {
      output += piece;
    });
    child.stderr.on('data', (piece) => {
      output += piece;
    });
    const end = (ok) => resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
