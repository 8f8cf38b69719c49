import type { ownLists as english } from '@/i18n/locales/en/own-lists';
import type { Translation } from '@/i18n/words';

/** Spanish, for what is taken over from the lists that AO3 keeps for a reader. */
export const ownLists = {
  taken: {
    one: 'Dogear ha tomado lo que esta lista dice de {count} obra.',
    other: 'Dogear ha tomado lo que esta lista dice de {count} obras.',
  },
  takenUndo: 'Deshacer',
  takenBack: 'Se ha deshecho.',
  takenFailed: 'No se ha podido guardar. Inténtalo de nuevo.',
  takenClose: 'Cerrar',
} as const satisfies Translation<typeof english>;
