/** Warnings that AO3 shows in other words than those of the tag itself. */
const shownAs: Readonly<Record<string, string>> = {
  'Choose Not To Use Archive Warnings': 'Creator Chose Not To Use Archive Warnings',
};

/** A tag, given by its real name, as AO3 shows it. */
export const sayTag = (tag: string): string => shownAs[tag] ?? tag;
