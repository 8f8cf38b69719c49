import type { reading as english } from '@/i18n/locales/en/reading';
import type { Translation } from '@/i18n/words';

/** Spanish, for the reader's places, and what is remembered of their reading. */
export const reading = {
  placeHere: 'Vas por: {place}.',
  placeHereOne: 'Vas por el {place}.',
  placeOpen: 'Seguir en mi copia',
  placeFollow: 'Recordar por dónde voy en esta obra',
  placesOff: 'Dogear no recuerda ahora por dónde vas: lo desactivaste en las opciones.',
  goOnHeading: 'Seguir leyendo',
  optionsReading: 'Por dónde vas y qué lees',
  followReading: 'Recordar por dónde voy en lo que leo',
  followReadingWhat:
    'Dogear recuerda de cada obra el capítulo y el párrafo en que estás, algunas palabras de alrededor y hasta dónde has llegado; y de cada día, cuántas palabras de qué obra leíste y cuánto tardaste. Todo se queda en este navegador. A AO3 no se le pide nada. De las ventanas privadas no se recuerda nada.',
  unfollowedFandoms: 'Nunca en obras de estos fandoms',
  unfollowedFandomsWhat: 'Uno por línea, como lo escribe AO3.',
  saveFandoms: 'Guardar los fandoms',
  fandomsSaved: 'Guardado.',
  unfollowedWorks: 'Nunca en estas obras',
  followAgain: 'Volver a recordar',
  followAgainNamed: 'Volver a recordar por dónde voy en {title}',
  workUnnamed: 'Obra {work}',
  ownLists: 'Tomar lo que dicen las listas propias de AO3 cuando las abro',
  ownList_later: 'Marcadas para después: poner la obra en la estantería «Por leer»',
  ownList_history: 'Historial: cuántas veces abrí la obra, y cuándo fue la última',
  ownList_bookmarks: 'Mis marcadores: lo que escribí en ellos, como nota mía',
  ownListsWhat:
    'Solo se leen las páginas que abres, y a AO3 no se le pide nada. Una estantería o una nota solo se toma donde aquí no tienes ninguna; lo que dices aquí siempre cuenta. Las obras de las que no se debe recordar nada quedan fuera. Una línea en la página dice qué se ha tomado, y lo deshace.',
  visitedSaid: {
    one: 'abierta {count} vez en AO3, la última el {day}',
    other: 'abierta {count} veces en AO3, la última el {day}',
  },
  lastDays: 'Los últimos días',
  dayAmount: '{day}: {words} palabras en {minutes} minutos',
  readingPace: 'Lees unas {words} palabras por minuto.',
  readingPaceCharacters:
    'Lees unos {characters} caracteres por minuto de lo que se cuenta por caracteres, como el chino y el japonés.',
  timeLeft: 'Unos {time} de lectura a tu ritmo',
  lastWorks: 'Las últimas obras',
  workPlace: '{title}: {place}',
  forget: 'Olvidar',
  forgetNamed: 'Olvidar {name}',
  forgetEverything: 'Olvidar por dónde voy y todos los días',
  forgetEverythingSure:
    '¿Olvidar por dónde vas en {works} obras y lo que leíste en {days} días? No se puede deshacer.',
  forgetSure: 'Sí, olvidarlo todo',
  forgetKeep: 'No, conservarlo',
  nothingRead: 'Todavía no se recuerda nada.',
} as const satisfies Translation<typeof english>;
