// @vitest-environment happy-dom
import type { JSX } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Net } from '@/ui/Net';
import { find, show, shownText } from '../show';

const failing = (error: Error): (() => JSX.Element) => {
  return () => {
    throw error;
  };
};

describe('Net', () => {
  it('is not there while all is well', async () => {
    await show(
      <Net>
        <p>fine</p>
      </Net>,
    );
    expect(document.body.innerHTML).toBe('<p>fine</p>');
  });

  it('says in one sentence what went wrong, and keeps it for a bug report', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const Page = failing(new TypeError('oops'));
    await show(
      <Net>
        <Page />
      </Net>,
    );
    expect(find('[role=alert]').textContent).toBe(t('wentWrongWhat', { error: 'oops' }));
    expect(shownText()).toContain(t('reload'));
    expect(log).toHaveBeenCalledOnce();
  });

  it('knows a library that the browser does not open', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const Page = failing(
      Object.assign(new Error('A mutation operation was attempted'), { name: 'InvalidStateError' }),
    );
    await show(
      <Net>
        <Page />
      </Net>,
    );
    expect(find('[role=alert]').textContent).toBe(t('libraryClosed'));
  });
});
