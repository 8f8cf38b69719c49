import type { backups as english } from '@/i18n/locales/en/backups';
import type { Translation } from '@/i18n/words';

/** Spanish, for backups: files that hold the library. */
export const backups = {
  backups: 'Copias de seguridad',
  backupsWhat:
    'Una copia de seguridad es un archivo que guardas en otro sitio. Si este navegador pierde tu biblioteca, el archivo la trae de vuelta: nada de lo que haya aquí para entonces se sustituye ni se quita.',
  backupNever: 'Hasta ahora no has hecho ninguna copia de seguridad.',
  backupLast: {
    one: 'Última copia de seguridad: {day}, {count} obra.',
    other: 'Última copia de seguridad: {day}, {count} obras.',
  },
  backupHow: 'Qué se incluye',
  backupHow_facts: 'Por dónde vas, estanterías, notas y reglas',
  backupHowWhat_facts: 'Pequeña. Las obras solo se nombran, y se pueden volver a pedir a AO3.',
  backupHow_irreplaceable: 'También el texto de las obras que ya no están en AO3',
  backupHowWhat_irreplaceable: 'Todo lo que nadie podría devolverte.',
  backupHow_everything: 'Todo',
  backupHowWhat_everything: 'Con cada texto guardado. Puede ser grande.',
  backupMake: 'Hacer una copia de seguridad',
  backupMaking: 'Escribiendo la copia de seguridad y leyéndola de nuevo',
  backupMade:
    '{name} se ha escrito y leído de nuevo. Está en tus descargas: guárdalo en otro sitio que no sea este dispositivo.',
  backupFailed: 'No se ha hecho ninguna copia de seguridad, y aquí no ha cambiado nada. ({error})',
  backupStop: 'Parar',
  backupStopped: 'Parado.',
  restore: 'Traer una copia de seguridad',
  restoreChoose: 'Elegir un archivo de copia de seguridad',
  restoreReading: 'Leyendo el archivo. Todavía no cambia nada.',
  restoreWriting: 'Trayéndola',
  restoreFrom: {
    one: 'Una copia de seguridad del {day}, con {count} obra.',
    other: 'Una copia de seguridad del {day}, con {count} obras.',
  },
  restoreNoHead: 'El principio de este archivo está dañado. Esto es lo que queda de él.',
  restoreNew: { one: '{count} obra que no está aquí', other: '{count} obras que no están aquí' },
  restoreMore: { one: '{count} obra de la que sabe más', other: '{count} obras de las que sabe más' },
  restoreSame: { one: '{count} obra que ya está aquí', other: '{count} obras que ya están aquí' },
  restoreRemoved: {
    one: '{count} obra que quitaste aquí. Sigue quitada; la biblioteca puede recuperarla durante 30 días.',
    other:
      '{count} obras que quitaste aquí. Siguen quitadas; la biblioteca puede recuperarlas durante 30 días.',
  },
  restoreNamed: {
    one: '{count} título de una obra cuyo texto se puede volver a pedir a AO3',
    other: '{count} títulos de obras cuyos textos se pueden volver a pedir a AO3',
  },
  restoreFamilies: {
    one: '{count} etiqueta con otros nombres nuevos o más recientes',
    other: '{count} etiquetas con otros nombres nuevos o más recientes',
  },
  restoreFacts: {
    one: '{count} dato nuevo o más reciente: por dónde vas, estantería, nota o día de lectura',
    other: '{count} datos nuevos o más recientes: por dónde vas, estanterías, notas y días de lectura',
  },
  restoreDamaged: 'Una parte de este archivo está dañada o falta. Todo lo que está entero se puede traer.',
  restoreLost: {
    one: '{count} obra del archivo se ha perdido o le faltan capítulos',
    other: '{count} obras del archivo se han perdido o les faltan capítulos',
  },
  restoreUnread: {
    one: '{count} línea que esta versión de Dogear no entiende',
    other: '{count} líneas que esta versión de Dogear no entiende',
  },
  restoreAhead: {
    one: '{count} línea habla de un momento que aún no ha llegado, y queda fuera',
    other: '{count} líneas hablan de un momento que aún no ha llegado, y quedan fuera',
  },
  restoreSetup: 'Traer también los ajustes y las reglas que contiene',
  restoreNow: 'Traerla',
  restoreNot: 'Dejarla',
  restoreNothing: 'No contiene nada que no esté ya aquí.',
  restoreDone: 'Se ha traído.',
  restoreNotABackup:
    'Este archivo no es una copia de seguridad hecha por Dogear. Las obras que descargaste se traen desde la biblioteca.',
  restoreNewer: 'Esta copia de seguridad la hizo un Dogear más reciente. Actualiza Dogear y después tráela.',
  restoreFailed: 'No se ha podido leer el archivo hasta el final. Lo que ya se ha traído se queda. ({error})',
  backupRemind: {
    one: 'Tu última copia de seguridad tiene {count} día. Si este navegador perdiera tu biblioteca, lo que llegó después se perdería.',
    other:
      'Tu última copia de seguridad tiene {count} días. Si este navegador perdiera tu biblioteca, lo que llegó después se perdería.',
  },
  backupRemindNever:
    'Todavía no hay ninguna copia de seguridad de tu biblioteca. Si este navegador la perdiera, no quedaría nada.',
  backupRemindGo: 'Hacer una copia de seguridad',
  backupRemindLater: 'Ahora no',
  backupFolder: 'Copias de seguridad automáticas',
  backupFolderWhat:
    'Elige una carpeta, a ser posible una que se copie en otro sitio. Cada vez que abras tu biblioteca, y como mucho una vez al día, Dogear escribe allí una copia de seguridad: todo lo que nadie podría devolverte. Se conservan las {count} más recientes.',
  backupFolderIs:
    'Las copias de seguridad van a la carpeta «{name}», como mucho una vez al día, cuando abres tu biblioteca. Se conservan las {count} más recientes.',
  backupFolderChoose: 'Elegir una carpeta',
  backupFolderOther: 'Elegir otra carpeta',
  backupFolderStop: 'Dejar de hacerlas',
  backupFolderMade: 'La primera copia de seguridad ya está ahí.',
  backupFolderFailed:
    'No se ha podido escribir ninguna copia de seguridad en la carpeta. Lo que había antes sigue ahí. Elige otra carpeta o haz una copia a mano. ({error})',
  backupFolderClosed:
    'El navegador pregunta si Dogear puede seguir escribiendo copias de seguridad en la carpeta «{name}». Si ofrece permitirlo en cada visita, no volverá a preguntar.',
  backupFolderAllow: 'Dejar que escriba',
  backupFolderAgain: 'Volver a intentarlo',
  copyAside:
    'Una copia del {day} se apartó cuando faltaba parte de tu biblioteca. Si algo no volvió, guarda la copia como archivo y tráela: se une a lo que hay aquí.',
  copyNone: 'No hay ninguna copia que esté entera.',
  saveCopy: 'Guardar la copia como archivo',
  copySaved: '{name} está en tus descargas. Tráelo como copia de seguridad.',
  recoveryFile:
    '¿Tienes un archivo de copia de seguridad? Decide primero aquí. Después tráelo en las opciones, en «Copias de seguridad»: se une a lo que haya.',
} as const satisfies Translation<typeof english>;
