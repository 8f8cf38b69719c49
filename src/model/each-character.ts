/** Scripts in which AO3 counts each character as a word (otwarchive, config: word_counter), for a class of an expression. */
export const eachCharacter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
