import type { WorkReading } from '@/model/work';
import { htmlPage } from '../html-page';

/**
 * A reading in which the HTML of users has its attributes and classes in alphabetical order: it is passed on as AO3
 * serves it, so that readings of pages which say the same in another order can be compared.
 */
export function plainReading(reading: WorkReading): unknown {
  return JSON.parse(JSON.stringify(reading), (name, value: unknown) =>
    typeof value === 'string' && /html$/i.test(name) ? inOrder(value) : value,
  );
}

function inOrder(html: string): string {
  const { body } = htmlPage(`<body>${html}</body>`);
  for (const element of body.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes.sort()) {
      element.setAttribute(name, name === 'class' ? value.split(/\s+/).sort().join(' ') : value);
    }
  }
  return body.innerHTML;
}
