import type { queue as english } from '@/i18n/locales/en/queue';
import type { Translation } from '@/i18n/words';

/** Spanish, for the queue of what is asked of AO3, and what came of it. */
export const queue = {
  queue: 'Cola',
  queueOpen: 'Ver la cola',
  queueFailed: 'No se ha podido poner en la cola. Vuelve a cargar la página e inténtalo de nuevo.',
  queueWaiting: 'Obras que esperan',
  queuePause: 'Pausar',
  queueResume: 'Reanudar',
  queueAllowMore: 'Permitir 200 más hoy',
  queueCancel: 'Cancelar',
  queueCancelNamed: 'Cancelar {title}',
  queueCancelAll: 'Cancelar todo',
  queueUp: 'Subir {title}',
  queueDown: 'Bajar {title}',
  queueResults: { one: '{count} resultado', other: '{count} resultados' },
  queueResultsLabel: 'Qué ha pasado con cada obra',
  queueRetry: 'Volver a intentarlo',
  queueRetryNamed: 'Volver a intentarlo: {title}',
  queueClear: 'Borrar estos resultados',
  worksWaiting: { one: '{count} obra espera.', other: '{count} obras esperan.' },
  askingFor: 'Pidiendo «{title}» a AO3.',
  askingForChapter: 'Pidiendo «{title}» a AO3, capítulo {position} de {count}.',
  nothingWaits: 'Nada espera. No se le pide nada a AO3.',
  inPieces: 'Es demasiado larga para llegar de una vez, así que se pide capítulo a capítulo.',
  chapterOf: 'Capítulo {position} de {count}.',
  cookiesWhat: {
    one: 'AO3 solo muestra {count} obra a quienes han iniciado sesión. Dogear puede pedirla con tu sesión; AO3 la añade entonces a tu historial allí, como una visita más.',
    other:
      'AO3 solo muestra {count} obras a quienes han iniciado sesión. Dogear puede pedirlas con tu sesión; AO3 las añade entonces a tu historial allí, como una visita más cada una.',
  },
  cookiesAgree: { one: 'Pedirla con mi sesión', other: 'Pedir las {count} con mi sesión' },
  cookiesAgreeOne: 'Pedir con mi sesión',
  cookiesAgreeNamed: 'Pedir con mi sesión: {title}',
  keepUpToDate: 'Pedir los capítulos nuevos cuando una página que abro muestra que los hay',
  nextSoon: 'La próxima petición es dentro de unos segundos.',
  nextAt: 'La próxima petición es a las {time}.',
  againAt: 'Otra vez a las {time}.',
  waitsGap: 'Dogear deja a AO3 algo de descanso entre dos peticiones.',
  waitsReader: 'Las páginas que abres tú van primero.',
  waitsBusy: 'AO3 nos ha pedido esperar.',
  waitsTrouble: 'AO3 no ha respondido bien.',
  waitsChallenge: 'AO3 ha querido ver a una persona más de una vez.',
  waitsBudget: 'Las peticiones de un día se han agotado.',
  requestsToday: {
    one: '{count} petición en las últimas 24 horas, de {most}.',
    other: '{count} peticiones en las últimas 24 horas, de {most}.',
  },
  stoppedReader: 'En pausa. No se le pide nada a AO3.',
  stoppedChallenge:
    'AO3 se está protegiendo y quiere saber que eres una persona. Abre AO3 en una pestaña y reanuda cuando muestre sus páginas sin esa comprobación.',
  stoppedChallengeAgain:
    'AO3 quiere ver a una persona, una y otra vez. Pasar su comprobación en una pestaña no sirve aquí: el pase es una cookie, y Dogear pide sin tus cookies. Las obras que abres se pueden guardar desde su propia página. Reanuda dentro de unas horas, cuando AO3 muestre sus páginas sin comprobación.',
  stoppedBusy:
    'AO3 ha dicho una y otra vez que se le pide demasiado. No se pide nada más hasta que reanudes; mejor mañana que hoy.',
  stoppedCannotWrite:
    'El navegador no ha podido escribir lo que ha llegado: puede que el disco esté lleno. Haz sitio y después reanuda.',
  keepEntire: {
    one: 'Guardar la obra entera',
    other: 'Guardar la obra entera ({count} capítulos)',
  },
  keepEntireWaits: 'Se está pidiendo la obra entera…',
  keepList: { one: 'Guardar esta obra', other: 'Guardar estas {count} obras' },
  keepListWhat: {
    one: '{count} obra de esta página no está en la biblioteca tal como es ahora. Pedirla lleva {time}: a AO3 se le pide una obra cada vez.',
    other:
      '{count} obras de esta página no están en la biblioteca tal como son ahora. Pedirlas lleva {time}: a AO3 se le pide una obra cada vez.',
  },
  keepListStopped: {
    one: '{count} obra de esta página no está en la biblioteca tal como es ahora. Nadie puede decir cuándo se pediría:',
    other:
      '{count} obras de esta página no están en la biblioteca tal como son ahora. Nadie puede decir cuándo se pedirían:',
  },
  keepListKept: { one: '{count} ya está guardada.', other: '{count} ya están guardadas.' },
  keepListWaits: { one: '{count} ya espera en la cola.', other: '{count} ya esperan en la cola.' },
  keepListLocked: {
    one: '{count} es solo para quien ha iniciado sesión, y se deja fuera si no das tu permiso.',
    other: '{count} son solo para quien ha iniciado sesión, y se dejan fuera si no das tu permiso.',
  },
  keepListHidden: {
    one: '{count} no se puede poner en la cola: aún no se ha revelado.',
    other: '{count} no se pueden poner en la cola: aún no se han revelado.',
  },
  keepListUnread: {
    one: '{count} no se puede poner en la cola: Dogear no ha entendido cómo la muestra AO3.',
    other: '{count} no se pueden poner en la cola: Dogear no ha entendido cómo las muestra AO3.',
  },
  keepListPage:
    'Esta es la página {page} de {pages}. Solo se trata de las obras de esta página; las demás están en las otras.',
  keepListMany: {
    one: 'Con eso espera {count} obra.',
    other: 'Con eso esperan {count} obras. AO3 lo llevan personas voluntarias; llévate lo que vayas a leer.',
  },
  keepListSure: { one: 'Sí, pedirla', other: 'Sí, pedir las {count}' },
  keepListQueued: {
    one: '{count} obra de esta página está en la cola.',
    other: '{count} obras de esta página están en la cola.',
  },
  keepPages: {
    one: 'Guardar las obras de {count} página',
    other: 'Guardar las obras de las {count} páginas',
  },
  keepPagesSure: { one: 'Sí, {count} página', other: 'Sí, las {count} páginas' },
  keepPagesAll: {
    one: 'Las {pages} páginas de esta lista tienen en total {count} obra.',
    other: 'Las {pages} páginas de esta lista tienen en total hasta {count} obras.',
  },
  keepPagesSome: {
    one: 'Esta lista tiene {pages} páginas, y Dogear toma {most} cada vez: aquí de la {from} a la {to}, con {count} obra.',
    other:
      'Esta lista tiene {pages} páginas, y Dogear toma {most} cada vez: aquí de la {from} a la {to}, con hasta {count} obras.',
  },
  keepPagesTime: {
    one: 'A AO3 se le pide {count} página más, y después una obra cada vez. Todo lleva como mucho {time}, y menos si hay obras ya guardadas.',
    other:
      'A AO3 se le piden {count} páginas más, y después una obra cada vez. Todo lleva como mucho {time}, y menos si hay obras ya guardadas.',
  },
  keepPagesStopped: 'Nadie puede decir cuándo se pedirían:',
  keepPagesStranger:
    'Dogear pide las páginas de las listas sin tu sesión. Lo que AO3 solo muestra allí a quienes han iniciado sesión no se ve, y no se guarda.',
  keepPagesMany: {
    one: 'Con eso espera hasta {count} obra.',
    other:
      'Con eso esperan hasta {count} obras. AO3 lo llevan personas voluntarias; llévate lo que vayas a leer.',
  },
  keepPagesQueued: 'Las obras de todas estas páginas se están poniendo en la cola.',
  askingForList: 'Pidiendo una página de «{title}» a AO3.',
  listsWaiting: {
    one: 'Queda por leer {count} lista; sus obras pasan a la cola.',
    other: 'Quedan por leer {count} listas; sus obras pasan a la cola.',
  },
  listNext: 'La siguiente es la página {page} de {pages}.',
  listAsking: 'Pidiendo a AO3 la página {page} de {pages}.',
  listRead: {
    one: 'Páginas leídas: {pages}. Su obra está en la cola o entre los resultados.',
    other: 'Páginas leídas: {pages}. Sus {count} obras están en la cola o entre los resultados.',
  },
  listFewer: {
    one: '{count} página suya no está para quien no ha iniciado sesión, o ya no está.',
    other: '{count} páginas suyas no están para quien no ha iniciado sesión, o ya no están.',
  },
  listStopped: 'La página {page} de {pages} no se ha leído, ni las que vienen después.',
  listGone: 'AO3 ya no tiene esa lista.',
  listLogin:
    'AO3 solo la muestra a quienes han iniciado sesión. Abre sus páginas y guarda las obras de cada una.',
  listChanged: 'La página de AO3 no está entera, o no es como Dogear la conoce ({part}).',
  listFailed: 'Dogear ha cometido un error ({error}).',
  minutes: { one: 'cerca de {count} minuto', other: 'cerca de {count} minutos' },
  hours: { one: 'cerca de {count} hora', other: 'cerca de {count} horas' },
  newsChapters: { one: '{count} capítulo nuevo en AO3', other: '{count} capítulos nuevos en AO3' },
  newsFewer: { one: '{count} capítulo menos en AO3', other: '{count} capítulos menos en AO3' },
  newsOther: 'Ha cambiado en AO3',
  update: 'Actualizar',
  updateNamed: 'Actualizar {title}',
  updateWaits: 'En la cola',
  check: 'Comprobar ahora',
  checkNamed: 'Comprobar ahora si hay capítulos nuevos de {title}',
  outcomeKept: { one: 'Guardada.', other: 'Guardada, los {count} capítulos.' },
  outcomeUpdated: {
    one: 'Actualizada.',
    other: 'Actualizada, hay {count} capítulos guardados.',
  },
  outcomeAlreadyKept: 'Ya estaba guardada.',
  outcomeFewer: 'AO3 tiene menos capítulos de los que guardaste; tus copias se quedan.',
  outcomeNotNewer: 'Nada nuevo en AO3.',
  outcomeLogin: 'AO3 solo la muestra a quienes han iniciado sesión.',
  outcomeLoggedOut: 'AO3 te pide que inicies sesión. Iníciala allí y vuelve a intentarlo.',
  outcomeForbidden: 'AO3 no te deja verla.',
  outcomeGone: 'AO3 ya no tiene esa obra.',
  outcomeBusy: 'AO3 estaba saturado.',
  outcomeChallenge: 'AO3 quería saber que eres una persona.',
  outcomeChanged: 'No guardada: la página de AO3 no está entera, o no es como Dogear la conoce ({part}).',
  outcomeFailed: 'No guardada: Dogear ha cometido un error ({error}).',
  troubleError: 'AO3 ha respondido con un error.',
  troubleNumbered: '{said} (Número {status})',
  troubleTimeout: 'AO3 ha tardado demasiado.',
  troubleCut: 'Solo ha llegado una parte de la página.',
  troubleNoAnswer: 'No se ha podido llegar a AO3.',
  troubleEncoding: 'Lo que ha llegado no era un texto de AO3.',
  troubleInterrupted: 'El navegador se cerró antes de que llegara.',
} as const satisfies Translation<typeof english>;
