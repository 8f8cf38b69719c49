/** The day where the reader is: "2026-09-15". */
export function today(): string {
  return dayAt(Date.now());
}

/** The day where the reader is, at a moment (ms). */
export function dayAt(moment: number): string {
  return new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
