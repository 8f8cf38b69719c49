import type { matches as english } from '@/i18n/locales/en/matches';
import type { Translation } from '@/i18n/words';

/** Spanish, for what is said of the rules in the place of hidden tags. */
export const matches = {
  matchNone: 'Ninguna regla tuya avisa aquí.',
  matchSome: { one: 'Una coincidencia: ¿mostrar?', other: '{count} coincidencias: ¿mostrar?' },
  matchUnsure: 'Aquí no se ve todo: tus reglas no pueden saberlo.',
} as const satisfies Translation<typeof english>;
