import type { JSX } from 'preact';

interface Props {
  label: string;
  on: boolean;
  disabled?: boolean;
  /** The id of what says more about it. */
  described?: string;
  onSwitch(on: boolean): void;
}

/** Something to be switched on and off, with its label beside it. */
export function Switch({ label, on, disabled, described, onSwitch }: Props): JSX.Element {
  return (
    <label class="dg-switch">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        aria-describedby={described}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
