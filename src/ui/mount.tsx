import { type ComponentChild, render } from 'preact';
import { language } from '@/i18n/app';
import { Net } from './Net';

/** Shows one of our pages in its document. An error that nothing below catches ends here, as one clear sentence. */
export function mount(page: ComponentChild): void {
  document.documentElement.lang = language;
  render(<Net>{page}</Net>, document.body);
}
