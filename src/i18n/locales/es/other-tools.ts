import type { otherTools as english } from '@/i18n/locales/en/other-tools';
import type { Translation } from '@/i18n/words';

/** Spanish, for bringing in what other tools remember. */
export const otherTools = {
  otherTools: 'Traer datos de otra herramienta',
  otherToolsWhat:
    'Lo que otra herramienta recuerda de tus lecturas, del archivo que exporta: Kudosed and Seen History, FicTracker, AO3 Toybox, ao3-read-tracker o AO3rdr. El archivo se lee en este dispositivo. Lo que hayas dicho aquí después se queda como está.',
  otherToolsChoose: 'El archivo exportado',
  otherToolsUnknown: '{name} no es una exportación de ninguna de estas herramientas.',
  'tool_kudosed-seen': 'Kudosed and Seen History',
  tool_fictracker: 'FicTracker',
  tool_toybox: 'AO3 Toybox',
  'tool_read-tracker': 'ao3-read-tracker',
  tool_ao3rdr: 'AO3rdr',
  toolWorks: { one: '{tool}: {count} obra', other: '{tool}: {count} obras' },
  toolOnShelf: '{shelf}: {count}',
  toolNotes: { one: '{count} nota', other: '{count} notas' },
  toolRatings: { one: '{count} valoración', other: '{count} valoraciones' },
  toolOwnShelves: {
    one: '{count} obra en tus propias estanterías',
    other: '{count} obras en tus propias estanterías',
  },
  toolNew: {
    one: '{count} obra sería nueva aquí o cambiaría; las demás no dicen nada nuevo.',
    other: '{count} obras serían nuevas aquí o cambiarían; las demás no dicen nada nuevo.',
  },
  toolNothingNew: 'Todo está ya aquí, o es más antiguo que lo que dijiste aquí.',
  toolAhead: {
    one: '{count} obra queda fuera: su fecha aún no ha llegado.',
    other: '{count} obras quedan fuera: su fecha aún no ha llegado.',
  },
  toolOdd: { one: 'No se ha entendido {count} entrada', other: 'No se han entendido {count} entradas' },
  toolBringIn: 'Traerlo',
  toolNot: 'Dejarlo',
  toolDone: { one: 'Se ha traído {count} obra.', other: 'Se han traído {count} obras.' },
} as const satisfies Translation<typeof english>;
