import type { marks as english } from '@/i18n/locales/en/marks';
import type { Translation } from '@/i18n/words';

/** Spanish, for how far a reader is with the works of a list on AO3. */
export const marks = {
  markPlace: 'capítulo {position} de {posted}, {percent} %',
  markChapter: 'capítulo {position}, {percent} %',
  markInOne: '{percent} %',
  markNew: { one: '{count} capítulo nuevo', other: '{count} capítulos nuevos' },
  markOf: '{shelf}: {what}',
  markRead: 'Lectura: {what}',
  markKept: 'Guardada',
  markKeptOf: 'Guardados: {kept} de {posted} capítulos',
  markShelf: 'Estantería de {title}',
  markLast: 'Leída por última vez: {day}',
  markVisited: {
    one: 'Abierta {count} vez, la última el {day}',
    other: 'Abierta {count} veces, la última el {day}',
  },
} as const satisfies Translation<typeof english>;
