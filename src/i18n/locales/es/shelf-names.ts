import type { shelfNames as english } from '@/i18n/locales/en/shelf-names';
import type { Translation } from '@/i18n/words';

/** Spanish, for the shelves that say how far a reader is: on AO3's pages and on ours. */
export const shelfNames = {
  shelf: 'Estantería',
  shelf_none: 'Sin estantería',
  'shelf_to-read': 'Por leer',
  shelf_reading: 'Leyendo',
  shelf_waiting: 'A la espera de más',
  shelf_finished: 'Terminadas',
  shelf_dropped: 'Abandonadas',
  shelfNow: 'Estantería: {shelf}',
  shelfFailed: 'La estantería no ha cambiado: el navegador no ha podido escribir.',
} as const satisfies Translation<typeof english>;
