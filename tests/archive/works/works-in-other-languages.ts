import { type ArchiveWork, describeChapter, describeWork } from '../archive-work';

const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const spanish = describeWork({
  id: 900000004,
  title: 'El relojero de la plaza',
  creators: [{ login: 'marisma', pseud: 'marisma' }],
  language: { code: 'es', name: 'Español' },
  freeforms: ['Relojes', 'Final feliz', '¿Realismo mágico?'],
  summary: paragraphs('Todos los relojes de la plaza se paran a las cinco, menos uno.'),
  chapters: [
    describeChapter({
      id: 910000401,
      title: 'Las cinco en punto',
      date: '2026-02-01',
      notes: paragraphs('Primer capítulo de dos. ¡Gracias por leer!'),
      html: () =>
        paragraphs(
          'El relojero abría la tienda a las cinco, cuando la plaza todavía olía a pan y a lluvia. Nadie sabía cuántos años tenía, y él tampoco llevaba la cuenta: llevaba la cuenta de los demás.',
          '—¿Se ha parado otra vez? —preguntó la niña, señalando el campanario.',
          '—No se ha parado —dijo él—. Está pensando.',
          'Aquella tarde arregló tres relojes de bolsillo, un metrónomo y una caja de música que solo sabía media canción. La otra media la silbó él, porque no estaba bien dejar las cosas a la mitad.',
          'Al anochecer, el campanario dio por fin las cinco. Eran las ocho y diez, pero nadie se quejó.',
        ),
    }),
    describeChapter({
      id: 910000402,
      title: 'La hora que faltaba',
      date: '2026-02-08',
      html: () =>
        paragraphs(
          'La hora que faltaba apareció un domingo, debajo del mostrador, envuelta en papel de periódico.',
          '—Es pequeña —dijo la niña.',
          '—Es tuya —contestó el relojero—. Úsala despacio.',
          'Y la niña, que había aprendido a esperar, la guardó en el bolsillo y no la usó hasta que hizo falta.',
        ),
    }),
  ],
});

const arabic = describeWork({
  id: 900000005,
  title: 'حارس المنارة والقمر',
  creators: [{ login: 'dhikra', pseud: 'ذكرى' }],
  language: { code: 'ar', name: 'العربية' },
  freeforms: ['قصة قصيرة', 'بحر'],
  summary: paragraphs('كان الحارس يعدّ السفن كل ليلة، وذات ليلة عدّ القمر معها.'),
  chapters: [
    describeChapter({
      id: 910000005,
      date: '2026-03-03',
      html: () =>
        paragraphs(
          'في أقصى الميناء منارةٌ قديمة، وفي المنارة حارسٌ لا ينام قبل أن تعود آخر سفينة.',
          'كان يكتب في دفتره كل مساء: «عادت اثنتا عشرة سفينة»، ثم يشرب الشاي ويطفئ المصباح الصغير ويترك الكبير.',
          'وفي ليلةٍ صافية كتب: «عادت اثنتا عشرة سفينة، وقمر واحد». ثم نظر إلى ما كتب وابتسم، ولم يمحُه.',
          'سألته ابنته في الصباح (وكان اسمها Maren في القصة الأولى): «وهل تعود الأقمار يا أبي؟» قال: «إذا تركنا لها الضوء».',
        ),
    }),
  ],
});

const japanese = describeWork({
  id: 900000006,
  title: '灯台守の暦',
  creators: [{ login: 'nami_no_oto', pseud: '波の音' }],
  language: { code: 'ja', name: '日本語' },
  fandoms: ['Harbour Lights (Radio Drama)'],
  freeforms: ['灯台', '日常'],
  summary: paragraphs('灯台守は毎晩、船の数を暦に書きとめる。'),
  chapters: [
    describeChapter({
      id: 910000006,
      date: '2026-03-21',
      html: () =>
        paragraphs(
          '<ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>の朝は、やかんの音ではじまる。',
          '守り人は窓をあけ、風の向きを確かめ、<ruby>暦<rp>（</rp><rt>こよみ</rt><rp>）</rp></ruby>に一行だけ書く。「晴れ。船、十二。」',
          '「今日は十三じゃないの」と、郵便局の娘がたずねた。「ひとつは月だよ」と守り人は答えた。',
          '夕方になると、港じゅうの屋根が同じ色になった。娘は帰り道に一度だけふりかえり、それから走って帰った。',
        ),
    }),
  ],
});

export const worksInOtherLanguages: ArchiveWork[] = [spanish, arabic, japanese];
