import { browser } from 'wxt/browser';

/** Whether this page is in a private window. In one where we may not run, Firefox gives our page nothing to ask. */
export function isPrivate(): boolean {
  return browser?.extension?.inIncognitoContext ?? true;
}
