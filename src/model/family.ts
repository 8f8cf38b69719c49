/** A tag that is above or below another, and the tag between the two; null: it is next to it. */
export interface Relative {
  name: string;
  via: string | null;
}

/** The tags that AO3 holds together with a tag, as that tag's own page shows them. */
export interface TagFamily {
  /** As AO3 writes it. */
  name: string;
  /** The tag that AO3 uses in place of this one, which then has no family of its own; null: it is used itself. */
  synonymOf: string | null;
  synonyms: string[];
  /** What is less general, and what is more. */
  subtags: Relative[];
  metatags: Relative[];
}

/** Names of one kind in a family that are kept at most: no tag of AO3 has so many that a rule needs. */
export const mostRelatives = 5_000;
