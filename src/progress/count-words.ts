import { eachCharacter } from '@/model/each-character';

const word = new RegExp(`[${eachCharacter}]|(?:(?![${eachCharacter}])[\\p{L}\\p{M}\\p{Nd}\\p{Pc}])+`, 'gu');

/** The words of a text as AO3 counts them (otwarchive, lib/word_counter.rb): "one-word" and "one's" are one each. */
export function countWords(text: string): number {
  return (
    text
      .replace(/--/g, '—')
      .replace(/['’‘-]/g, '')
      .match(word)?.length ?? 0
  );
}
