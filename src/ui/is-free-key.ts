/** Whether a key was pressed for the page: it is no shortcut of the browser's, and nobody writes or answers a dialog. */
export function isFreeKey({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  return !(target instanceof Element && target.closest('input, select, textarea, dialog'));
}
