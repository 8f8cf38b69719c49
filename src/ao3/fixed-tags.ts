/**
 * The tags that AO3 sets and nobody else: ratings, warnings and categories. By these names they stand in the
 * addresses of tags. None has a comma, so that a list of them can be taken apart.
 */
export const fixedTags = {
  rating: ['Not Rated', 'General Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit'],
  warning: [
    'Choose Not To Use Archive Warnings',
    'No Archive Warnings Apply',
    'Graphic Depictions Of Violence',
    'Major Character Death',
    'Rape/Non-Con',
    'Underage Sex',
    // The name until November 2024.
    'Underage',
  ],
  category: ['Gen', 'F/F', 'F/M', 'M/M', 'Multi', 'Other'],
} as const;

/** Warnings that AO3 shows under another name than their own. */
const shownAs: Readonly<Record<string, string>> = {
  'Creator Chose Not To Use Archive Warnings': 'Choose Not To Use Archive Warnings',
  'Author Chose Not To Use Archive Warnings': 'Choose Not To Use Archive Warnings',
};

/** The real name of a warning from the one that is shown; any other text is given back. */
export function readWarning(shown: string): string {
  return shownAs[shown] ?? shown;
}

/**
 * The tags of a kind that a list in words names ("M/M, Gen"), in its order. What is none of them is left out,
 * such as the "No category" of a work that has none.
 */
export function readFixedTags(kind: keyof typeof fixedTags, words: string): string[] {
  const known: readonly string[] = fixedTags[kind];
  return words
    .split(',')
    .map((name) => readWarning(name.trim()))
    .filter((name) => known.includes(name));
}
