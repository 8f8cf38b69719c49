import type { JSX } from 'preact';

/** Warnings that AO3 shows in other words than those of the tag itself. */
const shownAs: Readonly<Record<string, string>> = {
  'Choose Not To Use Archive Warnings': 'Creator Chose Not To Use Archive Warnings',
};

interface Props {
  /** By their real names, in the author's order. */
  tags: readonly string[];
  /** Where a tag leads; without it tags are plain words. */
  hrefOf?: (tag: string) => string;
}

/** Tags as AO3 shows them. */
export function TagList({ tags, hrefOf }: Props): JSX.Element {
  return (
    <ul class="dg-tags">
      {tags.map((tag) => (
        <li key={tag}>
          {hrefOf ? (
            <a href={hrefOf(tag)} target="_blank" rel="noopener noreferrer">
              <bdi>{shownAs[tag] ?? tag}</bdi>
            </a>
          ) : (
            <bdi>{shownAs[tag] ?? tag}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
