import type { everywhere as english } from '@/i18n/locales/en/everywhere';
import type { Translation } from '@/i18n/words';

/** Spanish, for what is said on more than one of our pages. */
export const everywhere = {
  dogear: 'Dogear',
  library: 'Biblioteca',
  options: 'Opciones',
  openLibrary: 'Abrir la biblioteca',
  openOnAo3: 'Abrir en AO3',
  close: 'Cerrar',
  reload: 'Volver a cargar',
  unknown: 'desconocido',
  by: 'de {authors}',
  anonymous: 'Anónimo',
  archivedBy: 'archivado por {name}',
  wentWrong: 'Algo ha salido mal',
  wentWrongWhat: 'No se ha podido mostrar esta página. Tu biblioteca no ha cambiado. ({error})',
  libraryClosed:
    'El navegador no deja que Dogear abra aquí su biblioteca. Ocurre en ventanas privadas y cuando el disco está lleno. Prueba en una ventana normal.',
  cannotWrite: 'No ha cambiado nada: el navegador no ha podido escribir. Puede que el disco esté lleno.',
  chaptersKept: { one: '{count} capítulo guardado', other: '{count} capítulos guardados' },
  allChaptersKept: { one: 'La obra entera está guardada', other: 'Guardados los {count} capítulos' },
  keptAndGone: {
    one: '{kept}, y {count} capítulo que ya no está en AO3',
    other: '{kept}, y {count} capítulos que ya no están en AO3',
  },
  someChaptersKept: {
    one: '{kept} de {count} capítulo guardado',
    other: '{kept} de {count} capítulos guardados',
  },

  // The one question of the first run.
  keepQuestionLabel: 'Una pregunta',
  keepQuestion: '¿Quieres que Dogear guarde cada obra que abras en AO3, para que puedas leerla sin conexión?',
  keepQuestionYes: 'Guardar cada obra',
  keepQuestionNo: 'Solo cuando lo pida',
} as const satisfies Translation<typeof english>;
