import type { en } from '@/i18n/locales/en/page';
import type { Translation } from '@/i18n/words';

/** Spanish, for what we put into any page of AO3's. */
export const es = {
  close: 'Cerrar',

  tagsShow: 'Etiquetas ocultas por Dogear: mostrar',
  tagsHide: 'Ocultar las etiquetas de nuevo',

  pickLabel: 'Crear una regla',
  pickOne: 'Pulsa una etiqueta, un autor o un título. Escape lo deja.',
  pick_work: 'Esta obra',
  pick_series: 'Esta serie',
  pickAction: 'Qué hace la regla',
  pickSave: 'Guardar la regla',
  pickSaved: 'Guardada:',
  undo: 'Deshacer',
  cancel: 'Cancelar',
} as const satisfies Translation<typeof en>;
