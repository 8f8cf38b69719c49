/** Whether anything of a text is to be seen: more than spaces, controls and the like. */
export const isSeen = (text: string): boolean => /[^\s\p{C}]/u.test(text);

/** A name for a place where formats want one: "–" for one of which nothing is to be seen. */
export const nameOrDash = (name: string): string => (isSeen(name) ? name : '–');
