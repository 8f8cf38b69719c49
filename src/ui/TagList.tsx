import type { JSX } from 'preact';
import { sayTag } from './say-tag';

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
              <bdi>{sayTag(tag)}</bdi>
            </a>
          ) : (
            <bdi>{sayTag(tag)}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
