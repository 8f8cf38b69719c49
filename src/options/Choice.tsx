import type { JSX } from 'preact';

interface Props<One extends string> {
  label: string;
  of: readonly One[];
  chosen: One;
  choose: (one: One) => void;
  say: (one: One) => string;
}

/** One of a few words. */
export function Choice<One extends string>({ label, of, chosen, choose, say }: Props<One>): JSX.Element {
  return (
    <label>
      <span class="dg-small">{label}</span>
      <select
        class="dg-field"
        value={chosen}
        onChange={({ currentTarget }) => {
          const found = of.find((one) => one === currentTarget.value);
          if (found) choose(found);
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
