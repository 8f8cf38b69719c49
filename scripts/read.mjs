import { runTypescript } from './run-typescript.mjs';

const { run } = await runTypescript('./read.ts');
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
