/** What the browser's `trustedTypes` gives for a name that the page's policy allows. */
interface TrustedTypes {
  createPolicy<Rules>(name: string, rules: Rules): Rules;
}

const { trustedTypes }: typeof globalThis & { trustedTypes?: TrustedTypes } = globalThis;

/**
 * The policy of that name, by which text becomes what the page's Trusted Types demand; where a browser has none, the
 * rules themselves. Throws where the page does not allow the name.
 */
export const createPolicy = <Rules>(name: string, rules: Rules): Rules =>
  trustedTypes ? trustedTypes.createPolicy(name, rules) : rules;
