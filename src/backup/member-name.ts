/** So much of a SHA-256, as hexadecimal digits, tells one member from every other (64 bits). */
const digits = 16;

/** The name of a member: what it is for, and the hash of what is in it. */
export async function memberName(topic: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  return `${topic}-${await hashOf(content)}.ndjson`;
}

/** What a member is for; null for a name that is not one of ours. */
export const topicOf = (name: string): string | null => /^(.+)-[0-9a-f]{16}\.ndjson$/.exec(name)?.[1] ?? null;

/** Whether the content is the one that the name speaks of. */
export async function isWhole(name: string, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return name.endsWith(`-${await hashOf(content)}.ndjson`);
}

async function hashOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const whole = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return whole.slice(0, digits);
}
