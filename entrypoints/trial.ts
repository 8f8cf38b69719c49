import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Expression, tryExpression } from '@/rules/try-expression';

/** A worker of the options, which stop it when it does not come back: it tells of each expression whether it is slow. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }) => {
    const asked: Expression[] = data;
    for (const expression of asked) postMessage(tryExpression(expression));
  });
  postMessage('ready');
});
