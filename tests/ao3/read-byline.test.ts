import { describe, expect, it } from 'vitest';
import { readByline } from '@/ao3/read-byline';
import { one } from '@/ao3/select';
import { htmlPage } from '../html-page';

const read = (html: string, lead?: string) =>
  readByline(one(htmlPage(`<h3>${html}</h3>`), 'h3').childNodes, lead);
const link = (login: string, pseud = login, text = pseud === login ? pseud : `${pseud} (${login})`) =>
  `<a rel="author" href="/users/${login}/pseuds/${encodeURIComponent(pseud)}">${text}</a>`;
const by = (...authors: object[]) => ({ authors, anonymous: false });
const anonymous = { authors: [], anonymous: true };

describe('readByline', () => {
  it.each([
    ['a login', link('tideline'), by({ login: 'tideline', pseud: 'tideline' })],
    ['a pseud', link('tideline', 'Sea Wave'), by({ login: 'tideline', pseud: 'Sea Wave' })],
    ['a pseud in another script', link('tideline', '波'), by({ login: 'tideline', pseud: '波' })],
    [
      'several',
      `${link('tideline')}, ${link('onda', 'Onda')}`,
      by({ login: 'tideline', pseud: 'tideline' }, { login: 'onda', pseud: 'Onda' }),
    ],
    [
      'an orphan named Anonymous',
      link('orphan_account', 'Anonymous'),
      by({ login: 'orphan_account', pseud: 'Anonymous' }),
    ],
    ['nobody', 'Anonymous', anonymous],
    ['nobody, as its author sees it', `\n Anonymous [${link('tideline')}]\n`, anonymous],
    [
      'an imported name',
      `Marit of the Pier [archived by ${link('keeper')}]`,
      by({ login: null, pseud: 'Marit of the Pier', archivedBy: { login: 'keeper', pseud: 'keeper' } }),
    ],
    [
      'imported names with commas, and an account',
      `Marit, Esq. [archived by ${link('keeper')}], J. [archived by ${link('keeper')}], ${link('onda')}`,
      by(
        { login: null, pseud: 'Marit, Esq.', archivedBy: { login: 'keeper', pseud: 'keeper' } },
        { login: null, pseud: 'J.', archivedBy: { login: 'keeper', pseud: 'keeper' } },
        { login: 'onda', pseud: 'onda' },
      ),
    ],
    [
      'an imported name that is Anonymous',
      `Anonymous [archived by ${link('keeper')}]`,
      by({ login: null, pseud: 'Anonymous', archivedBy: { login: 'keeper', pseud: 'keeper' } }),
    ],
    ['a plain name', 'Marit of the Pier', by({ login: null, pseud: 'Marit of the Pier' })],
    ['an account without a pseud', '<a href="/users/onda">onda</a>', by({ login: 'onda', pseud: 'onda' })],
    [
      'a whole address, and comments',
      `<!-- x --><a href="https://archiveofourown.org/users/onda/pseuds/onda">onda</a><!-- y -->`,
      by({ login: 'onda', pseud: 'onda' }),
    ],
    ['a link that was wrapped', `<font>${link('onda')}</font>`, by({ login: 'onda', pseud: 'onda' })],
    ['nothing', '', by()],
  ])('reads %s', (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it('leaves out what stands before the names, and only there', () => {
    expect(read(`by ${link('by')}`, 'by').authors).toEqual([{ login: 'by', pseud: 'by' }]);
    expect(read('by by the sea', 'by').authors).toEqual([{ login: null, pseud: 'by the sea' }]);
    expect(read('bystander', 'by').authors).toEqual([{ login: null, pseud: 'bystander' }]);
    expect(read('by Anonymous', 'by')).toEqual(anonymous);
    expect(read(`Chapter by ${link('onda')}`, 'Chapter by').authors).toEqual([
      { login: 'onda', pseud: 'onda' },
    ]);
  });
});
