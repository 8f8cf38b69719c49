import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  label: string;
  inputMode?: 'text' | 'numeric' | 'decimal';
  /** Words, which telephones may begin with a capital and browsers may look up. */
  isProse?: boolean;
  value: string;
  /** A sentence that says what is wrong with it. */
  mistake?: string | undefined;
  /** Takes the focus when it comes to the page. */
  focused?: boolean;
  /** What the browser offers while it is written; left out: it offers nothing. */
  offered?: readonly string[] | undefined;
  /** When the reader comes to it. */
  enter?: () => void;
  write(value: string): void;
  /** When the reader leaves what they wrote. */
  leave?: ((value: string) => void) | undefined;
}

/** A field to write in, with what is wrong in it below. */
export function TextField(props: Props): JSX.Element {
  const { label, value, mistake, inputMode = 'text', isProse = false, focused = false } = props;
  const { offered, enter, write, leave } = props;
  const id = useId();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, []);
  return (
    <div class="dg-grow">
      <label>
        <span class="dg-small">{label}</span>
        <input
          type="text"
          inputMode={inputMode}
          autocapitalize={isProse ? undefined : 'off'}
          spellcheck={isProse}
          ref={input}
          class="dg-field"
          dir="auto"
          value={value}
          list={offered && listId}
          aria-invalid={mistake !== undefined}
          aria-describedby={mistake === undefined ? undefined : id}
          onFocus={enter}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onChange={leave && (({ currentTarget }) => leave(currentTarget.value))}
        />
      </label>
      {offered && (
        <datalist id={listId}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {mistake !== undefined && (
        <p id={id} class="dg-small dg-mistake">
          {mistake}
        </p>
      )}
    </div>
  );
}
