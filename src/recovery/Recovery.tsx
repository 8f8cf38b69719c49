import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Recovery as Found, findRecovery } from '@/backup/find-recovery';
import { askToPersist } from '@/store/ask-to-persist';
import { later } from '@/ui/later';
import { isPrivate } from './is-private';
import { PrivateWindow } from './PrivateWindow';
import { TroubleNotice } from './TroubleNotice';

// Hardly anybody ever sees them, so no page waits for their code.
const CannotOpen = later(async () => (await import('./CannotOpen')).CannotOpen);
const RecoveryScreen = later(async () => (await import('./RecoveryScreen')).RecoveryScreen);

type State =
  | { kind: 'looking' }
  | { kind: 'whole' }
  | { kind: 'lost'; found: Found }
  | { kind: 'closed'; error: unknown };

interface Props {
  /** The looking, where it was begun before this is drawn: see `beginLooking`. */
  begun: Promise<Found | null>;
  /** What is shown of the library once it is whole. */
  children: ComponentChildren;
}

/** Opens the library while the code of the page and the reader's language are still coming. */
export function beginLooking(): Promise<Found | null> {
  const begun = findRecovery();
  // Whoever waits for it says what is wrong.
  begun.catch(() => undefined);
  return begun;
}

/**
 * Stands before every page that shows the library: opens it, and where it is not what it was, or does not open, shows
 * what can be done about that instead.
 */
export function Recovery({ begun, children }: Props): JSX.Element | null {
  const [state, setState] = useState<State>({ kind: 'looking' });
  const wait = (looking: Promise<Found | null>): void => {
    looking.then(
      (found) => setState(found === null ? { kind: 'whole' } : { kind: 'lost', found }),
      (error: unknown) => setState({ kind: 'closed', error }),
    );
  };
  const look = (): void => wait(findRecovery());
  useLayoutEffect(() => wait(begun), []);
  useEffect(() => {
    if (state.kind === 'whole') void askToPersist().catch(console.warn);
  }, [state.kind]);

  switch (state.kind) {
    case 'looking':
      return <TroubleNotice />;
    case 'lost':
      return <RecoveryScreen found={state.found} onDone={look} />;
    case 'closed':
      if (isPrivate()) return <PrivateWindow />;
      return <CannotOpen error={state.error} onDone={look} />;
    case 'whole':
      return (
        <>
          <TroubleNotice />
          {children}
        </>
      );
  }
}
