import { type ComponentChild, render } from 'preact';
import { language } from '@/i18n/app';
import { watchErrors } from '@/settings/noted-errors';
import { KeySheet } from './KeySheet';
import { Net } from './Net';
import { speakHere } from './speak-here';

/** Shows one of our pages in its document, in the reader's language. An error that nothing below catches ends here, as one clear sentence. */
export async function mount(page: ComponentChild): Promise<void> {
  watchErrors(location.pathname);
  await speakHere();
  document.documentElement.lang = language();
  render(
    <Net>
      {page}
      <KeySheet />
    </Net>,
    document.body,
  );
}
