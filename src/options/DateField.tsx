import type { JSX } from 'preact';

interface Props {
  label: string;
  /** "YYYY-MM-DD", or empty. */
  value: string;
  write(value: string): void;
}

/** A field for a day, which the browser asks for in its own way. */
export function DateField({ label, value, write }: Props): JSX.Element {
  return (
    <label class="dg-grow">
      <span class="dg-small">{label}</span>
      <input
        type="date"
        class="dg-field"
        value={value}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </label>
  );
}
