import type { popup as english } from '@/i18n/locales/en/popup';
import type { Translation } from '@/i18n/words';

/** Spanish, for the popup. */
export const popup = {
  workOnPage: 'La obra de esta página',
  notKept: 'Todavía no está guardada',
  chapterNotKept: 'Este todavía no.',
  keepWork: 'Guardar esta obra',
  keepChapter: 'Guardar este capítulo',
  keepAgain: 'Actualizar mi copia',
  keeping: 'Guardando…',
  keptNow: 'Guardada. Ya puedes leerla sin conexión.',
  keptSame: 'Tu copia ya estaba al día.',
  keepObstacle: 'En esta página no hay ninguna obra que guardar.',
  keepFailed: 'No se ha podido guardar esta página. ({error})',
  readOffline: 'Leer mi copia',
  notAo3: 'Esta página no es de AO3. Abre una obra allí y podrás guardarla aquí.',
  notAllowed: 'Tu navegador no deja que Dogear vea AO3, así que no puede guardar nada.',
  allow: 'Dejar que Dogear vea AO3',
  tabDeaf: 'Esta página se abrió antes de que Dogear estuviera listo. Vuelve a cargarla para seguir.',
  leftAlone_password: 'Dogear no se acerca a las páginas donde escribes una contraseña.',
  leftAlone_http:
    'Esta página llegó por http, donde otros pueden leerla y cambiarla, así que Dogear no se acerca. Ábrela con https.',
  reloadPage: 'Volver a cargar la página',
  pageChanged:
    'Dogear no entiende esta página: AO3 ha cambiado «{part}». Lo que has guardado está a salvo. Busca una actualización de Dogear.',
  pageIsIndex: 'Esto es un índice de capítulos. Abre un capítulo, o la obra entera, para guardarla.',
  pageIsList: 'Esto es una lista de obras. Abre una de ellas para guardarla.',
  pageIsOther: 'En esta página no hay ninguna obra. Abre una para guardarla.',
  obstacleAdult: 'AO3 pregunta si quieres ver contenido para adultos. Responde y podrás guardar la obra.',
  obstacleLogin: 'AO3 solo muestra esta obra a quienes han iniciado sesión.',
  obstacleForbidden: 'AO3 no te deja ver esta página.',
  obstacleUnrevealed: 'Esta obra todavía no se ha revelado.',
  obstacleMissing: 'AO3 no tiene esa página. Puede que la obra se haya borrado.',
  obstacleBusy: 'AO3 está saturado. Espera unos minutos antes de volver a intentarlo.',
  obstacleChallenge: 'AO3 quiere saber que eres una persona. Espera a que termine su comprobación.',
  obstacleMaintenance: 'AO3 está en mantenimiento.',
  obstacleExpired: 'Tu sesión en AO3 ha terminado. Vuelve a cargar la página o inicia sesión de nuevo.',
  obstacleError: 'AO3 ha respondido con un error en lugar de esta página.',
  obstacleCut: 'Esta página no ha llegado entera. Vuelve a cargarla.',
  obstacleForeign: 'Esta página no viene de AO3.',
} as const satisfies Translation<typeof english>;
