// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { FileField } from '@/options/FileField';

it('gives out the file that is chosen, and forgets it when the reader opens the field again', () => {
  const take = vi.fn<(file: File) => void>();
  render(<FileField label="A file" accept=".txt" take={take} />, document.body);
  const field = document.querySelector('input');
  if (!field) throw new Error('There is no field.');
  const file = new File(['words'], 'rules.txt');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change'));
  expect(take.mock.calls).toEqual([[file]]);
  const cleared = vi.fn<(value: string) => void>();
  Object.defineProperty(field, 'value', { set: cleared });
  field.dispatchEvent(new Event('click'));
  expect(cleared).toHaveBeenCalledWith('');
  Object.defineProperty(field, 'files', { value: [], configurable: true });
  field.dispatchEvent(new Event('change'));
  expect(take).toHaveBeenCalledTimes(1);
});
