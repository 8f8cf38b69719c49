import type { rules as english } from '@/i18n/locales/en/rules';
import type { Translation } from '@/i18n/words';

/** Spanish, for rules. */
export const rules = {
  rulesMet: 'Tus reglas en esta página',
  ruleMetBySeries: 'Afecta a la serie: {why}',
  ruleMetBy: { one: 'Afecta a una obra: {why}', other: 'Afecta a {count} obras: {why}' },
  ruleMetSeries: 'Afecta a la serie',
  ruleMet: { one: 'Afecta a una obra', other: 'Afecta a {count} obras' },
  rulePick: 'Crear una regla desde esta página',
  ruleLift_today: 'Hoy no',
  ruleLift_work: 'No para esta obra',
  ruleLift_series: 'No para esta serie y sus obras',
  ruleLift_off: 'Desactivar',
  rulesUnsure: {
    one: 'Una de tus reglas no se puede saber aquí: AO3 oculta etiquetas según tus preferencias, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
    other:
      '{count} de tus reglas no se pueden saber aquí: AO3 oculta etiquetas según tus preferencias, no se ha podido consultar tu biblioteca, o una expresión regular tarda demasiado.',
  },
  undo: 'Deshacer',
  optionsRules: 'Reglas: advertencias y filtros',
  rulesWhat:
    'Tus propias reglas para las obras de AO3. Se aplican en este navegador antes de que se vea una página, y nadie se entera de ellas.',
  rulesText: 'Tus reglas, una en cada línea',
  rulesTextWhat:
    'Una línea que empieza por # es una nota para ti. Una regla que empieza por “off” está en pausa. Puedes copiar este texto para compartir tus reglas o guardarlas en otro sitio.',
  rulesExample:
    'hide if relationship is "A/B" unless fandom is "C" because "no es para mí"\ncollapse if freeform has "kid fic"\nnote if words < 1000 and not complete',
  rulesSave: 'Guardar las reglas',
  rulesExport: 'Guardar como archivo',
  rulesSaved: { one: '{count} regla en vigor.', other: '{count} reglas en vigor.' },
  rulesBothChanged:
    'Estas reglas se han cambiado mientras tanto en otro sitio, en líneas que también has cambiado aquí. Si guardas, tu texto las sustituye.',
  rulesUnsaved: 'Sin guardar todavía.',
  mistakes: {
    one: '{count} línea no se entiende. Las demás siguen en vigor.',
    other: '{count} líneas no se entienden. Las demás siguen en vigor.',
  },
  mistakeAt: 'Línea {line}, columna {column}: {what}',
  mistakeFound: '{what} Aquí pone {found}.',
  mistake_action: 'Una regla empieza por lo que hace: show, note, highlight, dim, collapse, hide o gate.',
  mistake_if: 'Después de lo que hace, una regla sigue con “if”.',
  mistake_condition:
    'Aquí falta una condición, como: fandom is "…", title has "…", words < 1000, complete, finished.',
  mistake_shelf:
    'Aquí falta una estantería: to-read, reading, waiting, finished, dropped, o una tuya entre comillas.',
  mistake_how: 'Después de lo que se mira viene “is”, “has”, “like” o “matches”.',
  mistake_comparison: 'Después de lo que se cuenta viene <, <=, =, >= o >.',
  mistake_text: 'Aquí falta un texto entre comillas.',
  mistake_expression: 'Aquí falta una expresión regular entre barras: /…/',
  mistake_number: 'Aquí falta un número; una prioridad va de 0 a 9.',
  mistake_day: 'Aquí falta un día, como 2026-12-31.',
  mistake_place: 'Una regla puede valer en: lists, bookmarks, history, series, works.',
  mistake_bracket: 'Se abre un paréntesis y no se cierra.',
  mistake_end: 'La regla debería terminar aquí, o seguir con and, or, unless, on, until, priority o because.',
  mistake_quote: 'Se abren unas comillas y no se cierran.',
  mistake_slash: 'Empieza una expresión regular que no termina con una barra.',
  'mistake_no family': 'Solo una etiqueta que “is” algo tiene familia: fandom is "…" with subtags.',
  'mistake_too long': 'Una expresión regular puede tener 200 caracteres.',
  'mistake_not valid': 'Esto no es una expresión regular.',
  'mistake_look-around':
    'Las expresiones regulares no pueden mirar hacia delante ni hacia atrás, porque puede ser lento.',
  'mistake_back-reference':
    'Las expresiones regulares no pueden referirse a lo que ya encontraron, porque puede ser lento.',
  mistake_nested:
    'Una repetición no puede contener una alternativa ni otra repetición, porque puede ser lento.',
  'mistake_too slow':
    'Esta expresión regular podría frenar la página. Usa menos repeticiones, o “like” con *.',
  slowRules: {
    one: 'Una de tus reglas está desactivada porque su expresión regular tarda demasiado y frenaría las páginas de AO3. Escríbela con menos repeticiones, o vuelve a activarla:',
    other:
      '{count} de tus reglas están desactivadas porque sus expresiones regulares tardan demasiado y frenarían las páginas de AO3. Escríbelas con menos repeticiones, o vuelve a activarlas:',
  },
  slowHere: {
    one: 'Una regla está desactivada: su expresión regular tardó demasiado aquí. Puedes volver a activarla en las opciones.',
    other:
      '{count} reglas están desactivadas: sus expresiones regulares tardaron demasiado aquí. Puedes volver a activarlas en las opciones.',
  },
  slowRuleOn: 'Volver a activarla',
  rehearsedHide: {
    one: 'Obras vistas en listas: {of}. Esta regla habría ocultado {count}.',
    other: 'Obras vistas en listas: {of}. Esta regla habría ocultado {count}.',
  },
  rehearsed: {
    one: 'Obras vistas en listas: {of}. Esta regla habría afectado a {count}.',
    other: 'Obras vistas en listas: {of}. Esta regla habría afectado a {count}.',
  },
  rehearsedFinished: { one: 'De esas has terminado {count}.', other: 'De esas has terminado {count}.' },
  rehearsedUnsure: { one: 'De {count} no se puede saber.', other: 'De {count} no se puede saber.' },
  rehearsedWhich: 'Qué obras',
  rehearsedMore: 'Mostrar más obras',
  report: 'Qué reglas no afectaron nunca a nada y cuáles levantas más a menudo',
  reportTrying: 'Probando tus reglas…',
  reportNothingSeen: 'Aún no se recuerda ninguna obra. Abre algunas listas en AO3 y vuelve a mirar aquí.',
  reportAllMet: 'Obras vistas en listas: {of}. Cada una de tus reglas afectó a alguna.',
  reportNever: {
    one: 'Obras vistas en listas: {of}. Una regla no afectó a ninguna:',
    other: 'Obras vistas en listas: {of}. {count} reglas no afectaron a ninguna:',
  },
  reportLifted: 'Estas son las que levantas más a menudo:',
  reportTimes: { one: 'una vez', other: '{count} veces' },
  rememberSeen: 'Recordar las obras que viste en listas, para probar reglas con ellas',
  rememberSeenWhat:
    'Como mucho 2000, las últimas que viste: sus títulos, etiquetas, resúmenes y números, solo en este dispositivo. Nunca de ventanas privadas. Al desactivarlo, se olvidan.',
  seenCount: { one: 'Se recuerda {count} obra.', other: 'Se recuerdan {count} obras.' },
  rulesImport:
    'Traer un archivo de reglas: tu propio texto, o lo que guardaron AO3 Savior, AO3 Enhancements, Advanced Blocker, AO3 Tag Highlighter o AO3 Toybox',
  rulesImported: {
    one: '{count} regla ha llegado de {from}. Está en pausa hasta que la actives.',
    other: '{count} reglas han llegado de {from}. Están en pausa hasta que las actives.',
  },
  rulesNoneNew: 'Ninguna regla de {from} es nueva aquí.',
  rulesKnown: {
    one: '{count} de sus reglas ya estaba.',
    other: '{count} de sus reglas ya estaban.',
  },
  rulesOffThere: {
    one: '{count} está desactivada también en el archivo.',
    other: '{count} están desactivadas también en el archivo.',
  },
  rulesLeftOut: {
    one: '{count} entrada no es una regla aquí y se ha dejado fuera:',
    other: '{count} entradas no son reglas aquí y se han dejado fuera:',
  },
  rulesResting: {
    one: 'Esta regla del archivo está en pausa. Mírala primero:',
    other: 'Estas {count} reglas del archivo están en pausa. Míralas primero:',
  },
  rulesSwitchOn: { one: 'Activar esta regla', other: 'Activar estas {count} reglas' },
  rulesSwitchedOn: { one: '{count} regla está activada.', other: '{count} reglas están activadas.' },
  rulesSwitchBack: { one: 'Volver a ponerla en pausa', other: 'Volver a ponerlas en pausa' },
  rulesNotImported: 'Este no es un archivo de reglas que Dogear conozca: {name}',
  rulesFrom_dogear: 'un texto de reglas',
  rulesFrom_blocker: 'Advanced Blocker',
  rulesFrom_enhancements: 'AO3 Enhancements',
  rulesFrom_highlighter: 'AO3 Tag Highlighter',
  rulesFrom_savior: 'AO3 Savior',
  rulesFrom_toybox: 'AO3 Toybox',
  action_show: 'Mostrar siempre',
  action_note: 'Anotar',
  action_highlight: 'Destacar',
  action_dim: 'Atenuar',
  action_collapse: 'Plegar',
  action_hide: 'Ocultar',
  action_gate: 'Preguntar antes del texto',
} as const satisfies Translation<typeof english>;
