/** Removes from a page what each selector finds, where the coin says so; with a value of a pair goes its label. */
export function removeParts(page: Document, selectors: readonly string[], coin: Iterator<boolean>): void {
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      if (!coin.next().value) continue;
      if (element.matches('dd')) element.previousElementSibling?.remove();
      element.remove();
    }
  }
}
