import type { ComponentChildren, JSX } from 'preact';

/** A sentence that the reader should not miss. Trouble is read aloud at once, anything else when there is a pause. */
export function Notice(props: { trouble?: boolean; children: ComponentChildren }): JSX.Element {
  return (
    <div class={`dg-notice ${props.trouble ? 'dg-trouble' : ''}`} role={props.trouble ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}
