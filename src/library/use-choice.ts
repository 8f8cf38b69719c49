import { useState } from 'preact/hooks';
import { type Order, orders } from './find-lines';

/** What the reader chose to see of the library. It stands in the address, so that "back" comes back to it. */
export interface Choice {
  typed: string;
  order: Order;
}

/** Reads `#find=sea&sort=title`; what makes no sense there is as if nothing had been chosen. */
export function readChoice(hash: string): Choice {
  const chosen = new URLSearchParams(hash.replace(/^#/, ''));
  const order = orders.find((order) => order === chosen.get('sort')) ?? 'kept';
  return { typed: chosen.get('find') ?? '', order };
}

/** The same as the part of an address after `#`, '' for the choice that everybody begins with. */
export function writeChoice({ typed, order }: Choice): string {
  const chosen = new URLSearchParams();
  if (typed !== '') chosen.set('find', typed);
  if (order !== 'kept') chosen.set('sort', order);
  return chosen.size > 0 ? `#${chosen}` : '';
}

/** The choice, and how to change it. */
export function useChoice(): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState(() => readChoice(location.hash));
  return [
    choice,
    (choice) => {
      setChoice(choice);
      history.replaceState(null, '', location.pathname + writeChoice(choice));
    },
  ];
}
