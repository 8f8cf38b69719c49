/** The list with this in it, or without it. */
export function listWith<Item>(list: readonly Item[], item: Item, on: boolean): Item[] {
  const others = list.filter((each) => each !== item);
  return on ? [...others, item] : others;
}
