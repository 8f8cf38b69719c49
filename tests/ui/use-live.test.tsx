// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { type JSX, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { findWork } from '@/store/works';
import { useLive } from '@/ui/use-live';
import { reading, work } from '../saving/invented-readings';
import { show, shownText } from '../show';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const keep = (title: string, asOf: number) => keepReading(reading({ work: work({ title }) }), asOf);

function Title({ id }: { id: number }): JSX.Element {
  const live = useLive(async () => (await findWork(workId(id)))?.work.title ?? 'none', [id]);
  return <p>{live.kind === 'ready' ? live.value : live.kind}</p>;
}

describe('useLive', () => {
  it('gives what there is, and again after each change', async () => {
    await show(<Title id={7} />);
    expect(shownText()).toBe('loading');
    await vi.waitFor(() => expect(shownText()).toBe('none'));
    await keep('The Lamp', 1);
    await vi.waitFor(() => expect(shownText()).toBe('The Lamp'));
    await keep('The Lantern', 2);
    await vi.waitFor(() => expect(shownText()).toBe('The Lantern'));
  });

  it('goes on showing the old until the new is there, when it is asked for something else', async () => {
    await keep('The Lamp', 1);
    await show(<Title id={7} />);
    await vi.waitFor(() => expect(shownText()).toBe('The Lamp'));
    await act(() => render(<Title id={8} />, document.body));
    expect(shownText()).toBe('The Lamp');
    await vi.waitFor(() => expect(shownText()).toBe('none'));
  });

  it('says that a query failed', async () => {
    function Failing(): JSX.Element {
      const live = useLive(() => Promise.reject(new TypeError('oops')), []);
      return <p>{live.kind === 'failed' && live.error instanceof Error ? live.error.message : live.kind}</p>;
    }
    await show(<Failing />);
    await vi.waitFor(() => expect(shownText()).toBe('oops'));
  });
});
