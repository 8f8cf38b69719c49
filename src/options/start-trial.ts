/** What the browser's `trustedTypes` gives for a name that the page's policy allows. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('dogear-trial', { createScriptURL: (address) => address });
const script = '/trial.js';

/** The worker in which expressions are tried (entrypoints/trial.ts). Throws where there are none. */
export const startTrial = (): Worker => new Worker(policy ? policy.createScriptURL(script) : script);
