import type { welcome as english } from '@/i18n/locales/en/welcome';
import type { Translation } from '@/i18n/words';

/** Spanish, for the page that is opened once, when Dogear is new. */
export const welcome = {
  welcome: 'Te damos la bienvenida a Dogear',
  welcomeStep: 'Paso {step} de {steps}',
  welcomeSkip: 'Saltar y abrir la biblioteca',
  welcomeNext: 'Siguiente',
  welcomeBack: 'Atrás',
  welcomeDone: 'Abrir la biblioteca',
  welcomeKept: 'Lo que guardas se queda aquí',
  welcomeKeptWhat:
    'Dogear guarda obras de AO3 en este navegador para que puedas leerlas sin conexión. Nada sale de este dispositivo: no hay cuenta ni servidor, y Dogear no le cuenta a nadie lo que lees.',
  welcomeKeptHow: 'Abre una obra en AO3 y pulsa el botón de Dogear para guardarla.',
  welcomeKeptChosen: 'Tu respuesta está guardada. Puedes cambiarla en las opciones.',
  welcomeRules: 'Tus propias advertencias',
  welcomeRulesWhat:
    'Tus propias reglas pueden marcar, atenuar u ocultar obras en las listas de AO3, o preguntarte antes de que se abra un texto. Se aplican en este dispositivo antes de que veas la página.',
  welcomeRulesHow:
    'Pulsa el botón de Dogear en AO3 y elige «Crear una regla desde esta página», o escribe reglas en las opciones.',
  welcomeRulesUnsure:
    'Una regla solo puede guiarse por lo que dice la página de AO3. Cuando no puede saberlo, Dogear lo dice en vez de dar una obra por segura.',
  welcomePlace: 'Por dónde vas en cada obra',
  welcomePlaceWhat:
    'Dogear recuerda dónde lo dejaste en cada obra y te ofrece seguir desde ahí. También pone lo que lees en una estantería.',
  welcomePlaceHow:
    'Puedes desactivarlo aquí o en las opciones, excluir obras y fandoms, y hacer que se olvide todo.',
} as const satisfies Translation<typeof english>;
