import { blockSelector, elementKind } from './element-kinds';

/** Tells which elements of a text have a block somewhere in them, without ever looking at a node again and again. */
export class BlockHolders {
  readonly #root: ParentNode;
  #all: Set<Element> | null = null;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  has(element: Element): boolean {
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (elementKind(child.localName) === 'block') return true;
      // Lines of text with emphasis end here; only where elements are nested in it, the whole text is looked at, once.
      if (child.firstElementChild !== null) return this.#holders().has(element);
    }
    return false;
  }

  #holders(): Set<Element> {
    if (this.#all) return this.#all;
    const all = new Set<Element>();
    for (const block of this.#root.querySelectorAll(blockSelector)) {
      for (let around = block.parentElement; around && !all.has(around); around = around.parentElement) {
        all.add(around);
      }
    }
    this.#all = all;
    return all;
  }
}
