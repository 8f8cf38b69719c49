import type { en } from '@/i18n/locales/en/telling';
import type { Translation } from '@/i18n/words';
import { matches } from './matches';

/** Spanish, for what rules say before a text, on AO3's pages and in our reader. */
export const es = {
  ...matches,
  gateWork: 'Espera: una regla tuya pregunta antes de esta obra',
  gateSeries: 'Espera: una regla tuya pregunta antes de esta serie',
  rulesSay: 'Tus reglas dicen:',
  cannotTell: 'Lo que tus reglas no pueden saber:',
  way_leave: 'Salir',
  way_once: 'Leerla esta vez',
  way_work: 'Dejarme leer siempre esta obra',
  way_series: 'Dejarme leer siempre esta serie y sus obras',
  way_today: 'Dejar esta regla en pausa hoy',
  way_off: 'Desactivar esta regla',
  lifted_work: 'La regla hace una excepción con esta obra.',
  lifted_series: 'La regla hace una excepción con esta serie y sus obras.',
  lifted_today: 'La regla queda en pausa hoy.',
  lifted_off: 'La regla está desactivada.',
  pickNames: 'Sus otros nombres…',
  lifted_slow: 'Una regla está desactivada: su expresión regular ha tardado demasiado con dos obras.',
  liftedBack: 'La regla está como estaba.',
  elsewhere: 'Tus reglas han cambiado mientras tanto. Vuelve a cargar la página.',
  undoRefused: 'La regla se queda: tus reglas han cambiado desde entonces. En las opciones están todas.',
  cannotSeeWork: {
    one: 'Una de tus reglas no puede saber si afecta a esta obra: sus etiquetas están ocultas, casi siempre por tus preferencias de AO3, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
    other:
      '{count} de tus reglas no pueden saber si afectan a esta obra: sus etiquetas están ocultas, casi siempre por tus preferencias de AO3, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
  },
  driftSinceRead:
    'Desde que leíste el capítulo {chapter}, se ha añadido en la obra: {names}. Tu regla sobre eso: {why}',
  driftSinceKept: 'Desde que guardaste esta obra, se ha añadido en ella: {names}. Tu regla sobre eso: {why}',
  driftSeen: 'Ya lo he visto',
  quoted: '«{name}»',

  // What a rule that is made by pressing something may do.
  action_show: 'Mostrar siempre',
  action_note: 'Anotar',
  action_highlight: 'Destacar',
  action_dim: 'Atenuar',
  action_collapse: 'Plegar',
  action_hide: 'Ocultar',
  action_gate: 'Preguntar antes del texto',
} as const satisfies Translation<typeof en>;
