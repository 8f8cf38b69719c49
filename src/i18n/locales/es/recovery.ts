import type { recovery as english } from '@/i18n/locales/en/recovery';
import type { Translation } from '@/i18n/words';

/** Spanish, for a library that is not what it was, or cannot be opened. */
export const recovery = {
  recoveryEmpty: 'Falta tu biblioteca',
  recoveryFewer: 'Falta parte de tu biblioteca',
  recoveryOlder: 'Tu biblioteca está como hace un tiempo',
  recoveryPlaces: 'Faltan tus notas, tus estanterías y por dónde ibas',
  recoveryWorks: {
    one: 'Aquí había {count} obra. Ahora hay {found}.',
    other: 'Aquí había {count} obras. Ahora hay {found}.',
  },
  recoveryWhy:
    'No las has borrado tú: el almacenamiento del navegador se ha dañado o vaciado. Dogear no cambia nada hasta que elijas.',
  recoverySafe: 'Lo que está a salvo',
  recoveryCopy: 'Hay una copia entera, de este momento: {time}. Contiene:',
  recoveryCopyPlaces: {
    one: 'por dónde vas en {count} obra',
    other: 'por dónde vas en {count} obras',
  },
  recoveryCopyStandings: {
    one: 'la estantería, la valoración y la nota de {count} obra',
    other: 'las estanterías, las valoraciones y las notas de {count} obras',
  },
  recoveryCopyWorks: {
    one: 'el título de {count} obra, cuyo texto se puede volver a pedir a AO3 cuando quieras',
    other: 'los títulos de {count} obras, cuyos textos se pueden volver a pedir a AO3 cuando quieras',
  },
  recoveryCopySettings: 'tus ajustes y reglas, que no se han tocado',
  recoveryLeft: {
    one: '{count} obra sigue aquí, y se queda.',
    other: '{count} obras siguen aquí, y se quedan.',
  },
  recoveryNoCopy:
    'No hay ninguna copia entera en este navegador. Si tienes un archivo de copia de seguridad, consérvalo: puedes traerlo después de esto.',
  bringBack: 'Recuperar lo que está a salvo',
  beginEmpty: 'Empezar con una biblioteca vacía',
  goOnAsItIs: 'Seguir con lo que queda',
  beginEmptySure: '¿Empezar de verdad con una biblioteca vacía?',
  goOnSure: '¿Seguir de verdad sin lo que falta?',
  beginSureWhat:
    'Lo que falta no se volverá a buscar. La copia se aparta y se puede recuperar más tarde, en las opciones, en «Copias de seguridad».',
  beginSureWhatNoCopy: 'Lo que falta no se volverá a buscar.',
  beginSureYes: 'Sí, seguir sin ello',
  beginSureNo: 'No, volver atrás',
  recovering: 'Recuperando…',

  cannotOpen: 'Ahora no se puede abrir la biblioteca',
  cannotOpenWhat:
    'No se ha borrado nada. A menudo ayuda cerrar el navegador y volver a abrirlo. Si no, lo almacenado está dañado.',
  cannotOpenDetail: 'Lo que dice el navegador: {error}',
  lookAgain: 'Mirar de nuevo',
  replaceDamaged: 'Renunciar a lo dañado',
  replaceDamagedSure: '¿Renunciar de verdad a lo dañado?',
  replaceDamagedWhat:
    'Lo que no se puede abrir se borra del todo, también los textos, y Dogear empieza de nuevo con lo que hay en su copia. Prueba antes a reiniciar el navegador.',
  replaceDamagedYes: 'Sí, borrarlo y empezar de nuevo',

  replaceDamagedFailed:
    'El navegador no deja que Dogear lo repare. Guarda la copia como archivo, quita Dogear del navegador, vuelve a añadirlo y trae el archivo como copia de seguridad.',

  privateHeading: 'La biblioteca está cerrada en esta ventana',
  privateWhat:
    'Esta es una ventana privada, o un navegador que no recuerda nada. No da a las extensiones sitio para guardar obras. No se ha perdido nada: tu biblioteca está en tus ventanas normales.',
  privateDo: 'Abre Dogear en una ventana normal. Tus ajustes y reglas también funcionan aquí.',
  privateShort: 'La biblioteca está cerrada en las ventanas privadas. Ábrela en una ventana normal.',

  troubleOutdated: 'Dogear se ha actualizado. Vuelve a cargar esta pestaña para seguir.',
  troubleBlocked:
    'Dogear se ha actualizado y espera a una de sus pestañas anteriores. Cierra todas las demás pestañas de Dogear (biblioteca, lectura, opciones).',
  troubleReadOnly:
    'Esta biblioteca la escribió una versión más reciente de Dogear. Puedes leerlo todo; no se puede cambiar nada hasta que Dogear se actualice.',
  libraryNeedsYou: 'Tu biblioteca te necesita: falta algo. No se guarda ni se borra nada hasta que lo mires.',

  missingTexts: {
    one: 'Falta el texto de {count} obra',
    other: 'Faltan los textos de {count} obras',
  },
  missingTextsWhat:
    'Estaban guardados aquí y se perdieron al dañarse el almacenamiento del navegador. A AO3 se le pide una obra cada vez.',
  missingFetch: { one: 'Volver a pedirla', other: 'Volver a pedir {count} de ellas' },
  missingForget: 'Olvidar la lista',
  missingForgetSure: 'Olvidar estos {count} títulos',
  missingList: 'Mostrar los títulos',
  missingBy: '{title} de {authors}',
  chaptersDamaged: {
    one: '{count} capítulo de esta obra está dañado: {chapters}.',
    other: '{count} capítulos de esta obra están dañados: {chapters}.',
  },
  chaptersDamagedWhat: 'Su texto falta o no es el que se guardó. Todo lo demás está como estaba.',
  chaptersFetch: 'Volver a pedir la obra',
  chaptersFetching: 'Espera en la cola, y se repara en cuanto AO3 responda.',
} as const satisfies Translation<typeof english>;
