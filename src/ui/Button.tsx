import type { ButtonHTMLAttributes, JSX } from 'preact';

type Props = Omit<ButtonHTMLAttributes, 'disabled' | 'class'> & {
  /** `primary`: the one thing to do here. `danger`: takes something away. `quiet`: one among many. */
  look?: 'plain' | 'primary' | 'danger' | 'quiet';
  /** Cannot be pressed now. It keeps the focus, so that nobody is thrown to the top of the page by pressing it. */
  busy?: boolean;
};

/** A button of ours; a link that looks like one has the class `dg-button`. */
export function Button({ look = 'plain', busy = false, onClick, children, ...rest }: Props): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      class={`dg-button dg-${look}`}
      aria-disabled={busy ? 'true' : undefined}
      onClick={(event) => {
        if (!busy) onClick?.call(event.currentTarget, event);
      }}
    >
      {children}
    </button>
  );
}
