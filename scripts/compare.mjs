import { runTypescript } from './run-typescript.mjs';

const { run } = await runTypescript('./compare.ts');
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
