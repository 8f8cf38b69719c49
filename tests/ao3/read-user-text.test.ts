import { expect, it } from 'vitest';
import { readUserText } from '@/ao3/read-user-text';
import { one } from '@/ao3/select';
import { htmlPage } from '../html-page';

it.each([
  ['<p>One\n  line</p>', 'One line'],
  ['<p>One</p>\n<p>Two<br>  Three</p>', 'One\n\nTwo\nThree'],
  ['Bare <b>words</b>, then<ul>\n<li>one</li>\n<li>two</li></ul>end', 'Bare words, then\n\none\ntwo\n\nend'],
  ['<p> </p>', ''],
])('%j is written without its markup', (html, text) => {
  const page = htmlPage(`<blockquote>${html}</blockquote>`);
  expect(readUserText(one(page, 'blockquote'))).toBe(text);
});
