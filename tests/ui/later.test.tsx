// @vitest-environment happy-dom
import type { FunctionComponent } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { later } from '@/ui/later';
import { Net } from '@/ui/Net';
import { find, show, shownText } from '../show';

const Name: FunctionComponent<{ name: string }> = ({ name }) => <p>{name}</p>;

it('is drawn as soon as its code is there, and what stands beside it before', async () => {
  let arrive = (_: typeof Name): void => undefined;
  const coming = new Promise<typeof Name>((resolve) => {
    arrive = resolve;
  });
  const Late = later(() => coming);
  await show(
    <main>
      first <Late name="then" />
    </main>,
  );
  expect(shownText()).toBe('first');
  await act(async () => arrive(Name));
  expect(shownText()).toBe('first then');
});

it('is an error of the page where its code does not come', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const Late = later<{ name: string }>(() => Promise.reject(new Error('no such file')));
  await show(
    <Net>
      <Late name="then" />
    </Net>,
  );
  await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain('no such file'));
});
