// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hideTags } from '@/content/hide-tags';
import { t } from '@/i18n/page';
import type { HiddenKind } from '@/settings/settings';
import { htmlPage } from '../html-page';

const item = (html: string): Element | null =>
  htmlPage(`<ul><li class="blurb"><ul class="tags commas">${html}</ul></li></ul>`).querySelector('.tags');

describe('tags that are hidden', () => {
  it('have one control before them that names what it hides, and says that it does', () => {
    const tags = item('<li class="freeforms"><a class="tag">Fog</a></li>');
    const said = hideTags(tags, ['freeform', 'warning']);
    const control = tags?.previousElementSibling;
    expect(control?.getAttribute('data-hides')).toBe('freeform warning');
    expect(control?.textContent?.trim()).toBe(t('tagsShow'));
    expect(control?.contains(said)).toBe(true);
    // The tags themselves are untouched: rules and other scripts go on reading them.
    expect(tags?.textContent).toBe('Fog');
  });

  it.each<[HiddenKind[], string]>([
    [['relationship'], '<li class="freeforms"><a class="tag">Fog</a></li>'],
    [['freeform'], ''],
  ])('of kinds that are not there (%s) are not said to be hidden', (kinds, html) => {
    const tags = item(html);
    expect(hideTags(tags, kinds)).toBeNull();
    expect(tags?.previousElementSibling).toBeNull();
  });

  it('are shown only by the reader: no script of the page can press', () => {
    const tags = item('<li class="warnings"><a class="tag">Fog</a></li>');
    hideTags(tags, ['warning']);
    const control = tags?.previousElementSibling;
    control?.querySelector('button')?.click();
    expect(control?.getAttribute('data-hides')).toBe('warning');
  });
});
