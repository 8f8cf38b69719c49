import type { options as english } from '@/i18n/locales/en/options';
import type { Translation } from '@/i18n/words';

/** Spanish, for the options. */
export const options = {
  findOption: 'Buscar una opción',
  optionsFound: { one: 'En {count} sección', other: 'En {count} secciones' },
  optionsNotFound: 'Ninguna opción contiene esas palabras.',
  optionsShowAll: 'Mostrar todas las opciones',
  optionsSections: 'Secciones',
  optionsKeeping: 'Guardar obras',
  keepAutomatically: 'Guardar cada obra que abra',
  keepAutomaticallyWhat:
    'Lo que lees en AO3 se guarda en este navegador mientras lo lees, sin pedirle nada más a AO3. Si está desactivado, una obra se guarda cuando lo pides desde el botón de Dogear.',
  creatorStyle: 'Mostrar las obras con el estilo de quien las creó',
  creatorStyleWhat:
    'En tus copias, y en los archivos que guardas, cuando una obra tiene un estilo propio. En cada copia puedes elegir otra cosa, y lo que elegiste allí vale.',
  showPictures: 'Imágenes en las copias',
  showPicturesWhat:
    'Tu copia de una obra ofrece pedir sus imágenes y muestra las que pediste; los archivos que guardas también las muestran. Si está desactivado, en su lugar hay un enlace. Lo que pediste no se borra.',
  optionsAsking: 'Peticiones a AO3',
  askingWhat:
    'Dogear pide a AO3 una sola página a la vez, con 6 a 10 segundos entre dos páginas, y se detiene cuando AO3 lo pide.',
  restrictedWorks: 'Obras que AO3 solo muestra a quienes han iniciado sesión',
  restricted_never: 'No pedirlas nunca con mi sesión',
  restricted_ask: 'Dejarme decidir con cada obra',
  restricted_always: 'Pedirlas con mi sesión',
  restrictedWorksWhat:
    'Una obra solo se pide con tu sesión si estás de acuerdo y AO3 exige una. Entonces aparece en tu historial de AO3, como una visita más.',
  optionsSpoilers: 'Sin spoilers',
  hideTagsWhat:
    'Lo que elijas aquí queda oculto en las listas y en las páginas de las obras hasta que pulses allí un botón. Tus reglas lo siguen viendo, y el botón dice si alguna ha coincidido.',
  hide_freeform: 'Ocultar etiquetas adicionales',
  hide_relationship: 'Ocultar relaciones',
  hide_character: 'Ocultar personajes',
  hide_warning: 'Ocultar advertencias del archivo',
  optionsLanguage: 'Idioma',
  languageChosen: 'Lo que dice Dogear está en',
  language_browser: 'el idioma del navegador',
  language_en: 'English (inglés)',
  language_es: 'Español',
  languageWhat:
    'Las obras, las etiquetas y las páginas de AO3 se quedan como están, y también las palabras con las que se escriben las reglas. Las páginas de AO3 abiertas cambian cuando vuelves a ellas o las cargas de nuevo.',
  optionsStorage: 'Almacenamiento',
  storageUsed: 'La biblioteca ocupa {used}. Queda sitio para {free} más.',
  storageSafe: 'El navegador ha prometido dejar en paz tu biblioteca cuando el disco se llene.',
  storageNotSafe:
    'El navegador puede vaciar tu biblioteca cuando el disco se llene, a menos que le pidas que no lo haga.',
  storageProtect: 'Pedir al navegador que la proteja',
  kilobytes: '{size} KB',
  megabytes: '{size} MB',
  gigabytes: '{size} GB',
  optionsAbout: 'Acerca de Dogear y tu privacidad',
  aboutPrivacy:
    'Todo lo que guarda Dogear se queda en este navegador. No se recoge ningún dato. A AO3 solo se le piden las obras que pones en la cola o mantienes al día, y una etiqueta cuando pulsas «Preguntar a AO3», sin tu sesión salvo que estés de acuerdo.',
  aboutNetwork:
    'Los sonidos y vídeos de las obras no se descargan, y las imágenes solo cuando las pides en tu copia de una obra. Hasta entonces ves un enlace en su lugar, y no se pide nada a sus sitios.',
  aboutVersion: 'Dogear {version}.',
  aboutAo3: 'Hecho por gente que lee. No forma parte de AO3 ni de la Organization for Transformative Works.',
} as const satisfies Translation<typeof english>;
