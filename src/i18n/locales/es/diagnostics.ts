import type { diagnostics as english } from '@/i18n/locales/en/diagnostics';
import type { Translation } from '@/i18n/words';

/** Spanish, for the page for bug reports. */
export const diagnostics = {
  diagnostics: 'Cómo está Dogear',
  diagnosticsWhat:
    'Para informar de un error: cuánto hay de cada cosa, cuándo se copió por última vez y los últimos errores. No incluye ningún título, texto ni dirección de una obra.',
  diagnosticsOpen: 'Para informar de un error',
  diagnosticsWell: 'La biblioteca y su copia están bien.',
  diagnosticsNotWell: 'Algo no está como debería. Abajo, en «canary» o «rows», pone qué es.',
  diagnosticsCopy: 'Copiarlo',
  diagnosticsCopied: 'Copiado. Puedes pegarlo en un informe.',
  diagnosticsReport: 'El informe',
  salvageWhat:
    'Todo lo que se pueda leer, también títulos y textos, en un solo archivo. Funciona incluso si la biblioteca no se abre. No lo compartas con nadie.',
  salvageHeading: 'Rescatar todo lo que se pueda leer',
  salvage: 'Guardar todo en un archivo',
  salvaging: 'Leyendo…',
  salvaged: {
    one: 'Se ha leído {count} fila; no se han podido leer: {unreadable}.',
    other: 'Se han leído {count} filas; no se han podido leer: {unreadable}.',
  },
} as const satisfies Translation<typeof english>;
