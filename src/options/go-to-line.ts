/** Takes the reader to a line (0-based) of a field: all of it is selected, and it is in sight. */
export function goToLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const at = Math.min(Math.max(line, 0), lines.length - 1);
  const start = startOfLine(area.value, at);
  // A browser scrolls to where the caret is when the focus comes, not when something is selected.
  area.blur();
  area.setSelectionRange(start, start);
  area.focus();
  area.setSelectionRange(start, start + (lines[at]?.length ?? 0));
}

/** Where a line (0-based) of a text begins. */
export const startOfLine = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line)
    .reduce((sum, each) => sum + each.length + 1, 0);
