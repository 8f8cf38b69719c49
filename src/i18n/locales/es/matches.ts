import type { matches as english } from '@/i18n/locales/en/matches';
import type { Translation } from '@/i18n/words';

/** Spanish, for what is said of the rules in the place of hidden tags, and for how severe a rule is. */
export const matches = {
  matchNone: 'Ninguna regla tuya avisa aquí.',
  matchSome: { one: 'Una coincidencia: ¿mostrar?', other: '{count} coincidencias: ¿mostrar?' },
  matchUnsure: 'Aquí no se ve todo: tus reglas no pueden saberlo.',

  // From mild to strict.
  severity_note: 'Nota',
  severity_highlight: 'Destacado',
  severity_dim: 'Leve',
  severity_collapse: 'Precaución',
  severity_hide: 'Advertencia',
  severity_gate: 'Alto',
} as const satisfies Translation<typeof english>;
