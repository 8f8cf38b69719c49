import { describe, expect, it } from 'vitest';
import { readTagPage } from '@/ao3/read-tag-page';
import { htmlPage } from '../html-page';
import { reorderMarkup } from './reorder-markup';

const link = (name: string) => `<a class="tag" href="/tags/${encodeURIComponent(name)}">${name}</a>`;
const tagPage = (name: string, body: string) =>
  htmlPage(`<div id="main" class="tags-show region"><div class="tag home profile">
    <div class="primary header module"><h2 class="heading">${name}</h2></div>${body}</div></div>`);

describe('readTagPage', () => {
  it('reads a tag that AO3 uses, with all that is around it', () => {
    const page = tagPage(
      'Saltmarsh Radio (Podcast)',
      `<p>This tag belongs to the Fandom Category. It's a <a href="/faq">canonical tag</a>. You can use it to filter works.</p>
      <div class="parent fandom listbox group"><h3>Parent tags</h3><ul class="tags commas index group"><li>${link('Podcasts')}</li></ul></div>
      <div class="synonym listbox group"><ul class="tags commas index group"><li>${link('saltmarsh radio')}</li><li>${link('SMR')}</li></ul></div>
      <div class="meta listbox group"><ul class="tags tree index"><li>${link('Salt Media')}</li><li><ul class="tags tree index"><li>${link('All Media')}</li></ul></li></ul></div>
      <div class="sub listbox group"><ul class='tags tree index'><li>${link('Season 1')}<ul class='tags tree index'><li>${link('Pilot')}</li></ul></li><li>${link('Season 2')}</li></ul></div>
      <div class="child listbox group"><div class="characters listbox group"><ul class="tags commas index group"><li>${link('Ines')}</li><li>and more</li></ul></div>
      <div class="freeforms listbox group"><ul class="tags commas index group"><li>${link('Fog')}</li></ul></div></div>`,
    );
    const tag = readTagPage(page);
    expect(tag).toEqual({
      name: 'Saltmarsh Radio (Podcast)',
      kind: 'fandom',
      canonical: true,
      synonymOf: null,
      adult: false,
      parents: ['Podcasts'],
      synonyms: ['saltmarsh radio', 'SMR'],
      metatags: [{ name: 'Salt Media', below: [{ name: 'All Media', below: [] }] }],
      subtags: [
        { name: 'Season 1', below: [{ name: 'Pilot', below: [] }] },
        { name: 'Season 2', below: [] },
      ],
      children: [
        { kind: 'character', tags: ['Ines'], more: true },
        { kind: 'freeform', tags: ['Fog'], more: false },
      ],
    });
    const before = page.documentElement.outerHTML;
    readTagPage(page);
    expect(page.documentElement.outerHTML).toBe(before);
    reorderMarkup(page);
    expect(readTagPage(page)).toEqual(tag);
  });

  it.each([
    ["It's a common tag. You can use it to", true],
    ["It's a canonical tag. You can use it to", true],
    ["This tag has not been marked common and can't be filtered on (yet).", false],
    ['', false],
  ])('knows from %j whether AO3 uses it', (words, canonical) => {
    const page = tagPage('Fog', `<p>This tag belongs to the Additional Tags Category. ${words}</p>`);
    expect(readTagPage(page)).toMatchObject({ kind: 'freeform', canonical });
  });

  it('reads what stands in for a synonym', () => {
    const page = tagPage(
      'SMR',
      `<p>This tag belongs to the Fandom Category.</p><div class="merger module"><h3>Mergers</h3><p>SMR has been made a synonym of ${link('Saltmarsh Radio (Podcast)')}. Works tagged with SMR will show up.</p></div>`,
    );
    expect(readTagPage(page)).toMatchObject({ canonical: false, synonymOf: 'Saltmarsh Radio (Podcast)' });
  });

  it('says what marks adults only, and what no work has as a tag', () => {
    const adult = tagPage(
      'Explicit',
      '<p>This tag belongs to the Rating Category.</p><p class="warning">This tag indicates adult content.</p>',
    );
    expect(readTagPage(adult)).toMatchObject({ kind: 'rating', adult: true });
    expect(readTagPage(tagPage('Books', '<p>This tag belongs to the Media Category.</p>')).kind).toBeNull();
  });

  it.each([['#main .tag.home'], ['.primary.header h2.heading']])('names %s where it is missing', (part) => {
    const page = tagPage('Fog', '');
    page.querySelector(part)?.remove();
    expect(() => readTagPage(page)).toThrow(expect.objectContaining({ name: 'PageChanged', part }));
  });
});
