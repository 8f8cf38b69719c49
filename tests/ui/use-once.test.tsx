// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { useOnce } from '@/ui/use-once';
import { press, show, shownText } from '../show';

it('asks once, however often it is shown, and stays silent where that failed', async () => {
  const ask = vi.fn(async () => 'known');
  function Shown() {
    const [turn, setTurn] = useState(1);
    return (
      <button type="button" onClick={() => setTurn(turn + 1)}>
        {useOnce(ask) ?? 'unknown'} {turn}
      </button>
    );
  }
  await show(<Shown />);
  await vi.waitFor(() => expect(shownText()).toBe('known 1'));
  await press('known 1');
  expect(shownText()).toContain('known 2');
  expect(ask).toHaveBeenCalledOnce();

  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const Failing = () => <p>{useOnce(() => Promise.reject(new Error('no'))) ?? 'unknown'}</p>;
  await show(<Failing />);
  await vi.waitFor(() => expect(warn).toHaveBeenCalled());
  expect(shownText()).toContain('unknown');
});
