import type { copy as english } from '@/i18n/locales/en/copy';
import type { Translation } from '@/i18n/words';

/** Spanish, where AO3 does not show a work of which we have a copy. */
export const copy = {
  copyKept: 'Dogear tiene una copia de esta obra.',
  copyOfMissing: 'Esta obra ya no está en AO3. Tu copia en Dogear puede ser la única.',
  copyRead: 'Leer mi copia',
  copyDismiss: 'Ahora no',
} as const satisfies Translation<typeof english>;
