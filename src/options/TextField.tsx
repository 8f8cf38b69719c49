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
  write(value: string): void;
  /** When the reader leaves what they wrote. */
  leave?: ((value: string) => void) | undefined;
}

/** A field to write in, with what is wrong in it below. */
export function TextField(props: Props): JSX.Element {
  const { label, value, mistake, inputMode = 'text', isProse = false, focused = false, write, leave } = props;
  const id = useId();
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
          aria-invalid={mistake !== undefined}
          aria-describedby={mistake === undefined ? undefined : id}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onChange={leave && (({ currentTarget }) => leave(currentTarget.value))}
        />
      </label>
      {mistake !== undefined && (
        <p id={id} class="dg-small dg-mistake">
          {mistake}
        </p>
      )}
    </div>
  );
}
