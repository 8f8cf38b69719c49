import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Come<Props> = { component: FunctionComponent<Props> } | { error: unknown };

/**
 * A component whose code comes beside the page and not before it, so that what needs none of it is drawn first: the
 * popup without the database, say. It is fetched when it is to be drawn, or before, where `load` gives what was begun
 * earlier. Nothing stands in its place until it is there. Code that does not come is an error of the page like any other.
 */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return (props) => {
    const [come, setCome] = useState<Come<Props> | null>(null);
    useLayoutEffect(() => {
      load().then(
        (component) => setCome({ component }),
        (error: unknown) => setCome({ error }),
      );
    }, []);
    if (come === null) return null;
    if ('error' in come) throw come.error;
    return <come.component {...props} />;
  };
}
