import { runTypescript } from './run-typescript.mjs';

const { rewritePages } = await runTypescript('./pages.ts');
rewritePages();
