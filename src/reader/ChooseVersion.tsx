import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  versions: readonly { key: string; name: string }[];
  /** The key of one. */
  chosen: string;
  onChoose(key: string): void;
}

/** Chooses one of the versions that are to be compared. */
export function ChooseVersion({ label, versions, chosen, onChoose }: Props): JSX.Element {
  const id = useId();
  return (
    <div>
      <label class="dg-small" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="dg-field"
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {versions.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
