import type { files as english } from '@/i18n/locales/en/files';
import type { Translation } from '@/i18n/words';

/** Spanish, for what is said of and in the files that works are saved as. */
export const files = {
  saveAsFile: 'Guardar como archivo',
  saveNamed: 'Guardar como archivo: {title}',
  saveHeading: 'Guardar «{title}»',
  saveSelected: { one: 'Guardar {count} obra', other: 'Guardar {count} obras' },
  select: 'Seleccionar',
  selectNamed: 'Seleccionar {title}',
  selectDone: 'Dejar de seleccionar',
  selected: { one: '{count} obra seleccionada', other: '{count} obras seleccionadas' },
  selectAll: { one: 'Seleccionarla', other: 'Seleccionar las {count}' },
  selectNone: 'No seleccionar ninguna',
  saveWhat: 'Qué guardar',
  saveWork: 'Esta obra',
  saveSeries: {
    one: 'La serie «{name}»: {count} obra',
    other: 'La serie «{name}» en su orden: las {count} obras guardadas de ella',
  },
  saveTogether: 'Un libro con todas',
  saveApart: 'Un archivo para cada una, en un archivo ZIP',
  saveFormat: 'Formato',
  format_epub: 'EPUB',
  formatWhat_epub: 'Para lectores electrónicos y aplicaciones de lectura. Se puede volver a traer aquí.',
  format_html: 'HTML',
  formatWhat_html: 'Una página que se abre en cualquier navegador. Se puede volver a traer aquí.',
  format_markdown: 'Markdown',
  formatWhat_markdown: 'Texto sin formato, para notas y otros programas.',
  saveNow: 'Guardar',
  saveCancel: 'Parar',
  saveWriting: 'Escribiendo el archivo…',
  saveDone: 'Guardado como {name}.',
  saveCancelled: 'Parado. No se ha guardado nada.',
  saveFailed: 'No se ha podido escribir el archivo. Tu biblioteca no ha cambiado. ({error})',
  fileCover: 'Portada',
  fileGoneChapter: '{title} (ya no está en AO3)',
  fileMissingHeading: 'Incompleta',
  fileMissing: {
    one: 'Este archivo tiene {kept} del {count} capítulo que hay en AO3.',
    other: 'Este archivo tiene {kept} de los {count} capítulos que hay en AO3.',
  },
  fileMissingParts: {
    one: 'La parte {parts} de esta serie no está en este archivo: tu biblioteca no tiene copia de ella.',
    other:
      'Las partes {parts} de esta serie no están en este archivo: tu biblioteca no tiene copias de ellas.',
  },
  fileWorks: { one: '{count} obra', other: '{count} obras' },
  giftLabel: 'Para',
  translationsLabel: 'Traducciones',
} as const satisfies Translation<typeof english>;
