import { t } from '@/i18n/page';
import type { HiddenKind } from '@/settings/settings';
import { ownButton, ownElement } from './own-element';

/**
 * Hides these kinds among the tags of an item of a list or of a work, for readers who want no spoilers, and puts before
 * them what shows them again. That it stands there is what hides them (hide-tags.css): if we fail, all is shown. It is
 * put there before the tags are first seen, so nothing moves. Returns where to say what matched, or null where there
 * is nothing to hide.
 */
export function hideTags(tags: Element | null, kinds: readonly HiddenKind[]): HTMLElement | null {
  if (!tags?.querySelector(kinds.map((kind) => `:scope > :is(.${kind}, .${kind}s)`).join())) return null;
  const page = tags.ownerDocument;
  const hides = kinds.join(' ');
  const said = ownElement(page, 'span', 'matched');
  const button = ownButton(page, t('tagsShow'), () => {
    const shows = control.dataset.hides !== undefined;
    if (shows) delete control.dataset.hides;
    else control.dataset.hides = hides;
    button.textContent = t(shows ? 'tagsHide' : 'tagsShow');
    button.ariaExpanded = String(shows);
  });
  button.ariaExpanded = 'false';
  const control = ownElement(page, 'div', 'tags', button, ' ', said);
  control.dataset.hides = hides;
  tags.before(control);
  return said;
}
