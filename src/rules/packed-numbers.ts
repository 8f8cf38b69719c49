/**
 * Whole numbers as two characters each, so that thousands of them are one string, which is stored and loaded without
 * being looked at. Each character holds 14 bits, above the control characters and below the surrogates.
 */
const lowest = 0x100;
const bits = 14;
const mask = (1 << bits) - 1;

/** Up to 2 to the power of 28. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => String.fromCharCode(lowest + (number >> bits), lowest + (number & mask)))
    .join('');
}

/** The number at that place, 0-based. */
export function packedNumber(packed: string, index: number): number {
  return ((packed.charCodeAt(index * 2) - lowest) << bits) | (packed.charCodeAt(index * 2 + 1) - lowest);
}
