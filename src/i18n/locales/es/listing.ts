import type { en } from '@/i18n/locales/en/listing';
import type { Translation } from '@/i18n/words';
import { matches } from './matches';

/** Spanish, for what we put into lists of works. */
export const es = {
  ...matches,
  hiddenCount: {
    one: '{count} elemento oculto por tus reglas',
    other: '{count} elementos ocultos por tus reglas',
  },
  nothingHidden: 'Tus reglas no ocultan nada aquí',
  showHidden: 'Mostrar lo oculto',
  hideAgain: 'Ocultar de nuevo',
  ruleSays: 'Tu regla: {why}',
  open: 'Abrir',
  close: 'Cerrar',
  cannotSeeHere: {
    one: 'Una de tus reglas no puede saber de algunos elementos si los afecta: AO3 oculta etiquetas según tus preferencias, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
    other:
      '{count} de tus reglas no pueden saber de algunos elementos si los afectan: AO3 oculta etiquetas según tus preferencias, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
  },
  cannotSeeItem: {
    one: 'Una de tus reglas no puede saberlo: AO3 oculta etiquetas, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
    other:
      '{count} de tus reglas no pueden saberlo: AO3 oculta etiquetas, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
  },
  lift: 'Levantar esta regla',
  lift_work: 'No para esta obra',
  lift_today: 'Hoy no',
  lift_off: 'Desactivar',
  metTimes: { one: '{why} (una vez)', other: '{why} ({count} veces)' },
} as const satisfies Translation<typeof en>;
