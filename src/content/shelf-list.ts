import { readingShelves, type Saying } from '@/model/standing';
import { ownElement } from './own-element';

/** What a list of shelves says, in the words of the script that it stands in. */
type Say = (key: 'shelf' | 'shelf_none' | `shelf_${(typeof readingShelves)[number]}`) => string;

/**
 * A list on a page of AO3 from which the reader chooses a shelf: its first option leaves that to their reading. The value of
 * the others is the name of the shelf, or 'none'. Only the reader chooses: no script of the page can.
 */
export function shelfList(
  page: Document,
  part: string,
  say: Say,
  choose: (saying: Extract<Saying, { kind: 'shelf' | 'shelf-by-reading' }>) => void,
): HTMLSelectElement {
  const shelves = [...readingShelves, 'none'] as const;
  const select = ownElement(
    page,
    'select',
    part,
    ownOption(page, '', say('shelf')),
    ...shelves.map((shelf) => ownOption(page, shelf, say(`shelf_${shelf}`))),
  );
  select.addEventListener('change', ({ isTrusted }) => {
    if (!isTrusted) return;
    const shelf = readingShelves.find((name) => name === select.value) ?? null;
    choose(select.value === '' ? { kind: 'shelf-by-reading' } : { kind: 'shelf', shelf });
  });
  return select;
}

function ownOption(page: Document, value: string, text: string): HTMLOptionElement {
  const option = page.createElement('option');
  option.value = value;
  option.text = text;
  return option;
}
