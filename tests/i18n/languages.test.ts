import { expect, it } from 'vitest';
import { languageFor } from '@/i18n/languages';

it.each([
  [null, 'en-GB', 'en'],
  [null, 'es', 'es'],
  [null, 'es-419', 'es'],
  [null, 'ES_mx', 'es'],
  [null, 'est', 'en'],
  [null, 'ja', 'en'],
  ['en', 'es-ES', 'en'],
  ['es', 'en-US', 'es'],
  ['xx', 'es-ES', 'es'],
  [7, 'en-US', 'en'],
])('with the choice %j in a browser in %s, %s is spoken', (chosen, browsers, spoken) => {
  expect(languageFor(chosen, browsers)).toBe(spoken);
});
