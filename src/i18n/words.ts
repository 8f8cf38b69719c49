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

/** The same keys in another language. That the parameters are the same too is a test (tests/i18n). */
export type Translation<Original extends Table> = { [Key in keyof Original]: Message };

export interface Words<Said extends Table> {
  /** The message of that key, with its parameters filled in, as plain text (never HTML). */
  t<Key extends keyof Said & string>(key: Key, ...given: Given<Said[Key]>): string;
  /** 1234567 → "1,234,567" */
  number(value: number): string;
  /** A Date, or a day as AO3 writes it ("2024-01-31") → "Jan 31, 2024". */
  date(day: Date | string): string;
}

/** Makes the functions that say the messages of `table`, which is in `language` (BCP 47). */
export function words<const Said extends Table>(language: string, table: Said): Words<Said> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });

  const write = (value: Value): string => {
    if (typeof value === 'number') return numbers.format(value);
    return typeof value === 'string' ? value : days.format(value);
  };

  return {
    t: (key, ...given) => {
      const values: Record<string, Value> = given[0] ?? {};
      const message: Message = table[key] ?? key;
      const text = typeof message === 'string' ? message : form(message, values.count, plurals);
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : write(value);
      });
    },
    number: (value) => numbers.format(value),
    date: (day) => days.format(typeof day === 'string' ? new Date(day) : day),
  };
}

function form(
  message: Exclude<Message, string>,
  count: Value | undefined,
  plurals: Intl.PluralRules,
): string {
  return (typeof count === 'number' && message[plurals.select(count)]) || message.other;
}
