import { readyFromText } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { noRules } from '@/settings/rule-file';

/**
 * Makes the rules ready again from the reader's text: what lies ready was made by the version of Dogear that was here
 * before, which may have written it otherwise, or have taken expressions that are not taken any more. What is not
 * understood now is named in the options, as any mistake.
 */
export async function renewRules(): Promise<void> {
  await changeRules((file) => (file.text === '' ? null : readyFromText(file)));
}

/** The same where what lies ready is damaged or gone, and the reader's text is still there: else none of them would hold. */
export async function mendRules(): Promise<void> {
  await changeRules((file) => (file.text === '' || file.ready !== noRules ? null : readyFromText(file)));
}
