import type { changes as english } from '@/i18n/locales/en/changes';
import type { Translation } from '@/i18n/words';

/** Spanish, for changes in what is kept, and what AO3 changed or took away. */
export const changes = {
  earlierVersions: {
    one: 'Este capítulo tiene {count} versión anterior.',
    other: 'Este capítulo tiene {count} versiones anteriores.',
  },
  earlierNotes: 'El resumen o las notas de este capítulo han sido distintos.',
  earlierTexts: 'El resumen, las notas o el estilo de esta obra han sido distintos.',
  earlierEndNotes: 'Las notas al final de esta obra han sido distintas.',
  whatChanged: 'Qué ha cambiado',
  whatChangedIn: 'Qué ha cambiado: {name}',
  changedSinceRead: 'Este capítulo ha cambiado desde que lo leíste aquí por última vez.',
  markSeen: 'Ya lo he visto',
  olderShown:
    'Elegiste leer este capítulo como era el {day}. Hay una versión más reciente, y también está guardada.',
  showNewest: 'Mostrar la más reciente',
  backToChapter: 'Volver al capítulo',
  backToTitle: 'Volver a la página del título',
  oneVersion: 'De este capítulo solo hay una versión guardada.',
  compareFrom: 'De',
  compareTo: 'A',
  comparison: 'Comparación',
  comparisonOf: 'Comparación: {name}',
  versions: 'Versiones',
  versionNamed: 'Versión {number}, vista por última vez el {day}',
  versionNewest: 'la más reciente',
  versionShown: 'la que se muestra',
  versionNone: 'No había nada.',
  versionUnknown: 'Esta versión no está guardada.',
  versionLost:
    'El texto de esta versión está dañado o falta y no se puede leer. Si una de tus copias de seguridad lo tiene, tráela y volverá a estar aquí. Todo lo demás está como estaba.',
  versionRead: 'Estás leyendo este capítulo como era cuando se vio por última vez, el {day}.',
  versionIsShown: 'Esta es la versión que se muestra.',
  readVersion: 'Leerla',
  showVersion: 'Mostrar esta versión como texto',
  showVersionWhat: 'Todas las versiones se quedan en tu biblioteca, se muestre la que se muestre.',
  wordsChanged: '{added}, {removed}.',
  wordsAdded: { one: '{count} palabra añadida', other: '{count} palabras añadidas' },
  wordsRemoved: { one: '{count} palabra quitada', other: '{count} palabras quitadas' },
  noWordsChanged: 'No ha cambiado ninguna palabra; como mucho, signos o párrafos.',
  unchanged: { one: '{count} párrafo sin cambios', other: '{count} párrafos sin cambios' },
  change_added: 'añadido:',
  change_removed: 'quitado:',

  // What AO3 changed or took away.
  driftSince: 'Desde que guardaste esta obra, esto ha cambiado en AO3:',
  driftRating: 'Clasificación: {before} → {after}',
  driftTitle: 'Título: «{before}» → «{after}»',
  driftAuthors: 'Autoría: {before} → {after}',
  textChanged_summaryHtml: 'El resumen es distinto.',
  textChanged_notesHtml: 'Las notas son distintas.',
  textChanged_endNotesHtml: 'Las notas al final de la obra son distintas.',
  textChanged_skinCss: 'El estilo del autor es distinto.',
  driftAdded: '{kind}, añadido: {names}',
  driftRemoved: '{kind}, quitado: {names}',
  shrunk: 'Parte de tu copia ya no está en AO3',
  shrunkChapters: {
    one: '{count} capítulo que guardaste ya no está en AO3.',
    other: '{count} capítulos que guardaste ya no están en AO3.',
  },
  shrunkTexts: {
    one: '{count} capítulo es ahora mucho más corto en AO3 que en tu copia.',
    other: '{count} capítulos son ahora mucho más cortos en AO3 que en tu copia.',
  },
  shrunkWhat: 'No se ha perdido nada de tu copia. ¿Cuál quieres leer?',
  readMine: 'Como la guardé',
  readTheirs: 'Como está ahora en AO3',
  readingMine: 'La lees como la guardaste.',
  readingTheirs: 'La lees como está ahora en AO3.',
  onlyCopy: 'Única copia',
  hiddenAgain: 'Oculta en AO3',
  onlyCopyWhat:
    'AO3 ya no tiene esta obra: el {day} dijo que esa página no existe. Tu copia puede ser la única.',
  hiddenAgainWhat:
    'El {day} AO3 no mostraba esta obra a nadie: forma parte de un reto que no se ha revelado. Hasta entonces, tu copia es la única.',
  removeOnlyCopy: 'AO3 ya no tiene «{title}»',
  removeOnlyCopyWhat:
    'El {day} AO3 dijo que esa obra no existe. Si quitas tu copia, se pierde: Dogear no puede volver a conseguirla de ningún sitio.',
  removeOnlyCopyYes: 'Borrar la única copia',
  removeOnlyCopies: {
    one: 'AO3 ya no tiene {count} de estas obras',
    other: 'AO3 ya no tiene {count} de estas obras',
  },
  removeOnlyCopiesWhat:
    'Si quitas tus copias, se pierden: Dogear no puede volver a conseguirlas de ningún sitio. Son estas obras:',
  onlyCopySince: 'AO3 dijo el {day} que esa obra no existe.',
  removeWithOnlyCopies: {
    one: 'Quitar {count} obra, la única copia',
    other: 'Quitar las {count} obras, también las únicas copias',
  },
  removeNone: 'Conservarlas',

  creatorStyle: 'Estilo del autor',
  showStyle: 'Mostrar el estilo del autor',
  hideStyle: 'Ocultar el estilo del autor',
} as const satisfies Translation<typeof english>;
