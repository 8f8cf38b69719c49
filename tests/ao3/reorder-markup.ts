/** Turns round the order of every element's attributes and classes, which means nothing in HTML. */
export function reorderMarkup(page: Document): void {
  for (const element of page.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes.reverse()) {
      element.setAttribute(name, name === 'class' ? value.trim().split(/\s+/).reverse().join(' ') : value);
    }
  }
}
