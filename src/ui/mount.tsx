import { type ComponentChild, render } from 'preact';
import { language } from '@/i18n/app';
import { watchErrors } from '@/settings/noted-errors';
import { KeySheet } from './KeySheet';
import { Net } from './Net';

/** Shows one of our pages in its document. An error that nothing below catches ends here, as one clear sentence. */
export function mount(page: ComponentChild): void {
  watchErrors(location.pathname);
  document.documentElement.lang = language;
  render(
    <Net>
      {page}
      <KeySheet />
    </Net>,
    document.body,
  );
}
