import type { families as english } from '@/i18n/locales/en/families';
import type { Translation } from '@/i18n/words';

/** Spanish, for AO3's families of tags. */
export const families = {
  families: {
    one: 'Otros nombres de etiquetas: se conoce una familia',
    other: 'Otros nombres de etiquetas: se conocen {count} familias',
  },
  familiesWhat:
    'AO3 agrupa las etiquetas que significan lo mismo. Una regla sobre una etiqueta también vale para sus otros nombres, hasta donde Dogear los conoce: por las páginas de etiquetas que abres, o cuando le dejas preguntar a AO3 por una. Con “with subtags”, “with metatags” o “with family” al final, una condición también vale para las etiquetas de abajo, las de arriba o ambas.',
  familyUnknown: 'No se conocen sus otros nombres.',
  familyAsk: 'Preguntar a AO3',
  familyAskOf: 'Preguntar a AO3 por los otros nombres de {tag}',
  familyAskAgain: 'Preguntar otra vez',
  familyAskAgainOf: 'Preguntar otra vez por los otros nombres de {tag}',
  familyAsking: 'Preguntando a AO3, con una pausa antes…',
  familyLearned: 'Aprendido.',
  familyPrivate: 'AO3 ha respondido, pero en una ventana privada no se guarda nada. Pregunta en una normal.',
  familyRemove: 'Quitar',
  familyRemoveOf: 'Quitar los otros nombres de {tag}',
  familySynonyms: { one: '{count} nombre más', other: '{count} nombres más' },
  familySubtags: { one: '{count} etiqueta debajo', other: '{count} etiquetas debajo' },
  familyMetatags: { one: '{count} etiqueta encima', other: '{count} etiquetas encima' },
  familyOther: 'AO3 la llama {tag}',
  familyOffer: 'Otros nombres de las etiquetas de esta regla',
  familyOffered: 'Puede que AO3 la agrupe con otros nombres; entonces la regla vale también para ellos.',
  familyLearnedOn: 'Aprendido el {day}.',
  ruleReach: 'y su familia',
  reach_none: 'solo sus otros nombres',
  reach_subtags: 'con las etiquetas de debajo',
  reach_metatags: 'con las etiquetas de encima',
  reach_family: 'con ambas',
} as const satisfies Translation<typeof english>;
