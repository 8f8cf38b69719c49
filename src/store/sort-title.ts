/**
 * A title as it is sorted: without the article that AO3 leaves out too, without accents and punctuation in front,
 * in lower case. Never empty for a title that has letters in any script.
 */
export function sortTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const bare = plain.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:an?|the)\s+(?=\S)/, '');
  return bare === '' ? plain : bare;
}
