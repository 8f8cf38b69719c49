import { createPolicy } from '@/formats/policy';

const policy = createPolicy('dogear-trial', { createScriptURL: (address: string) => address });

/** The worker in which expressions are tried (entrypoints/trial.ts). Throws where there are none. */
export const startTrial = (): Worker => new Worker(policy.createScriptURL('/trial.js'));
