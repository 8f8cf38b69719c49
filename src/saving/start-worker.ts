import { createPolicy } from '@/formats/policy';

let policy: { createScriptURL(address: string): string } | null = null;

/**
 * Starts one of our workers (entrypoints/trial.ts, entrypoints/packer.ts). Throws where there are none, and in a page
 * whose own policy does not allow them.
 */
export function startWorker(name: 'packer' | 'trial'): Worker {
  policy ??= createPolicy('dogear-worker', { createScriptURL: (address: string) => address });
  return new Worker(policy.createScriptURL(`/${name}.js`));
}
