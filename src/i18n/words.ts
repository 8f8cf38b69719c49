/**
 * What is said, by key. A message may hold parameters in braces ("Kept {title}"). One that counts something has a
 * form for each of its language's plural categories, chosen by the parameter `count`; `other` is always there.
 */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** One language's messages: `export const en = { … } as const satisfies Table`, so that the compiler sees the texts. */
export type Table = Record<string, Message>;

/** A number is written as the language writes numbers; a Date as its day, in UTC like AO3's own dates. */
export type Value = string | number | Date;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Texts<Said extends Message> = Said extends string ? Said : Extract<Said[keyof Said], string>;

/** The parameters of a message, read from its text by the compiler. */
export type ParametersOf<Said extends Message> = Record<Exclude<NamesIn<Texts<Said>>, 'count'>, Value> &
  (Said extends string ? Record<Extract<NamesIn<Said>, 'count'>, Value> : { count: number });

/** Nothing to give where the message asks for nothing. */
type Given<Said extends Message> = keyof ParametersOf<Said> extends never ? [] : [ParametersOf<Said>];

/** The same keys in another language, no more and no fewer. That the parameters are the same too is a test (tests/i18n). */
export type Translation<Original extends Table> = {
  [Key in keyof Original]: Original[Key] extends string ? string : Exclude<Message, string>;
};

export interface Words<Said extends Table> {
  /** The message of that key, with its parameters filled in, as plain text (never HTML). */
  t<Key extends keyof Said & string>(key: Key, ...given: Given<Said[Key]>): string;
}

/** Another language than English, by its BCP 47 name, and what is said in it. */
export interface Spoken {
  language: string;
  said: Table;
}

/** What lies there is our own; another version of Dogear may have written it. */
function isSpoken(value: unknown): value is Spoken {
  if (typeof value !== 'object' || value === null) return false;
  const { language, said }: Partial<Record<keyof Spoken, unknown>> = value;
  return typeof language === 'string' && typeof said === 'object' && said !== null;
}

const english: Spoken = { language: 'en', said: {} };
let voice = english;
let days: Intl.DateTimeFormat | null = null;

/** Says everything in a language from now on; in English, as at first, where that is none: null, or what nobody saved. */
export function speak(spoken: unknown): void {
  voice = isSpoken(spoken) ? spoken : english;
  days = null;
}

/** The language that is spoken, for `lang`. */
export const language = (): string => voice.language;

/**
 * 1234567 → "1,234,567". The first thing that a page asks of the browser's knowledge of languages takes longer than all
 * that we do there (15 ms). So small numbers are said without it, which all of our languages write alike, and English
 * plurals.
 */
export const number = (value: number): string =>
  value > 999 || value % 1 ? value.toLocaleString(voice.language) : String(value);

/** A Date, or a day as AO3 writes it ("2024-01-31") → "Jan 31, 2024". */
export function date(day: Date | string): string {
  days ??= new Intl.DateTimeFormat(voice.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return days.format(new Date(day));
}

/** Makes the function that says the messages of `table`, which is in English, in the language that is spoken. */
export function words<const Said extends Table>(table: Said): Words<Said> {
  return {
    t: (key, ...given) => {
      const values: Record<string, Value> = given[0] ?? {};
      const message: Message = voice.said[key] ?? table[key] ?? key;
      const text = typeof message === 'string' ? message : (message[pluralOf(values.count)] ?? message.other);
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => write(values[name] ?? whole));
    },
  };
}

function write(value: Value): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? number(value) : date(value);
}

function pluralOf(count: Value | undefined): Intl.LDMLPluralRule {
  if (count === 1) return 'one';
  return voice === english ? 'other' : new Intl.PluralRules(voice.language).select(Number(count));
}
