import type { onPages as english } from '@/i18n/locales/en/on-pages';
import type { Translation } from '@/i18n/words';

/** Spanish, for what we do on AO3's pages, and how to turn that off. */
export const onPages = {
  optionsOnPages: 'En las páginas de AO3',
  onPagesWhat:
    'Cada cosa que Dogear muestra en AO3 tiene su interruptor. Cuentan para las páginas que abras desde entonces; las listas abiertas cambian al momento.',
  rulesOnLists: 'Reglas en las listas',
  rulesOnListsWhat: 'Oculta, atenúa, pliega y marca obras en las listas según tus reglas, y dice por qué.',
  rulesOnWorks: 'Reglas en obras y series',
  rulesOnWorksWhat:
    'Dice encima de una obra lo que tus reglas dicen de ella, y pregunta antes de las que lo piden.',
  marksOnLists: 'Tus marcas en las listas',
  marksOnListsWhat:
    'Muestra con cada obra de una lista su estantería, por dónde vas y cuánto de ella está guardado.',
  shelfOnPage: 'Estantería en las obras y en las listas',
  shelfOnPageWhat:
    'Pone la lista con la que eliges una estantería entre los botones de AO3, encima de la obra, y junto a tus marcas en las listas.',
  placeOnPage: 'Por dónde vas en las obras',
  placeOnPageWhat:
    'Ofrece al borde de una obra ir a donde lo dejaste. Se recuerda de todos modos por dónde vas.',
  copyOnPage: 'Tu copia en lugar de errores',
  copyOnPageWhat:
    'Ofrece tu copia de una obra donde AO3 muestra en su lugar un error u otra cosa. No donde AO3 pide iniciar sesión: Dogear no funciona en esa página.',

  offWhat:
    'Mientras Dogear está desactivado, no cambia, oculta, lee ni guarda nada en las páginas de AO3. Tu biblioteca sigue como está y se abre como siempre. Lo que espera en la cola se sigue pidiendo; allí puedes pausarla.',
  offChoose: 'Desactivar Dogear en AO3',
  offPage: 'En esta página',
  offHour: 'Durante una hora',
  offForGood: 'Hasta que lo vuelva a activar',
  offNowPage:
    'Dogear está desactivado en esta página hasta que la vuelvas a cargar o salgas. No oculta nada en ella.',
  offNowUntil: 'Dogear está desactivado en las páginas de AO3 hasta las {time}. No oculta nada en ellas.',
  offNowForGood:
    'Dogear está desactivado en las páginas de AO3 hasta que lo vuelvas a activar. No oculta nada en ellas.',
  offTurnOn: 'Volver a activar Dogear',
} as const satisfies Translation<typeof english>;
