/** While the page arrives, an item is whole when something follows it, or what it is in. */
export function isWhole(item: Element): boolean {
  const { readyState, body } = item.ownerDocument;
  if (readyState !== 'loading') return true;
  for (let at: Node | null = item; at && at !== body; at = at.parentNode) {
    if (at.nextSibling) return true;
  }
  return false;
}
