import type { JSX } from 'preact';

interface FileFieldProps {
  label: string;
  /** As `accept` of a field. */
  accept: string;
  disabled?: boolean;
  take: (file: File) => void;
}

/** A field for one file. The same file can be chosen again, though a browser tells of a choice only where it is another. */
export function FileField({ label, accept, disabled = false, take }: FileFieldProps): JSX.Element {
  return (
    <label>
      <span class="dg-small">{label}</span>
      <input
        type="file"
        class="dg-field"
        accept={accept}
        disabled={disabled}
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) take(chosen);
        }}
      />
    </label>
  );
}
