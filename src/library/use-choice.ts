import { useState } from 'preact/hooks';
import { findShelfName } from '@/model/shelf-name';
import type { Shelf } from '@/model/standing';
import { readingShelves } from '@/model/standing';
import { type Order, orders } from './find-lines';

/** What the reader chose to see of the library. It stands in the address, so that "back" comes back to it. */
export interface Choice {
  typed: string;
  order: Order;
  /** Null: everything that is kept. */
  shelf: Shelf | null;
}

/** Reads `#find=sea&sort=title&shelf=to-read`, or `own-shelf=Comfort`; what makes no sense there is as if nothing had been chosen. */
export function readChoice(hash: string): Choice {
  const chosen = new URLSearchParams(hash.replace(/^#/, ''));
  const order = orders.find((order) => order === chosen.get('sort')) ?? 'kept';
  const name = readingShelves.find((name) => name === chosen.get('shelf'));
  const own = findShelfName(chosen.get('own-shelf') ?? '');
  return {
    typed: chosen.get('find') ?? '',
    order,
    shelf: name ? { kind: 'reading', name } : own === null ? null : { kind: 'own', name: own },
  };
}

/** The same as the part of an address after `#`, '' for the choice that everybody begins with. */
export function writeChoice({ typed, order, shelf }: Choice): string {
  const chosen = new URLSearchParams();
  if (typed !== '') chosen.set('find', typed);
  if (order !== 'kept') chosen.set('sort', order);
  if (shelf !== null) chosen.set(shelf.kind === 'own' ? 'own-shelf' : 'shelf', shelf.name);
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
