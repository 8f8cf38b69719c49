import type { keys as english } from '@/i18n/locales/en/keys';
import type { Translation } from '@/i18n/words';

/** Spanish, for which keys do what. */
export const keys = {
  keys: 'Teclas',
  keyPopup: 'Abre Dogear sobre la página en la que estás',
  keyPopupNone:
    'Ninguna tecla abre Dogear sobre una página. La lista de extensiones de tu navegador te deja elegir una.',
  keyArrows: 'Pasan de un capítulo a otro en tu copia',
  keyC: 'Sigue desde donde te quedaste mientras se te ofrece, en AO3 y en tu copia',
  keySheet: 'Muestra esta lista, en cualquier página de Dogear',
  keyEscape: 'Cierra lo que está abierto, y sale de una obra ante cuyo texto pregunta una regla',
  letterKeys: 'Teclas de una sola letra',
  letterKeysWhat: 'C y ? hacen lo que dice la lista. Desactívalas si dictas, o si pulsas teclas sin querer.',
  keysChange: 'Cambiar la tecla en el navegador',
  keysOptions: 'Opciones de las teclas',
} as const satisfies Translation<typeof english>;
