import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the stored real pages are: `AO3_PAGES`, else beside the checkout; null where there are none. */
export function findStoredPages(): string | null {
  const folder = process.env.AO3_PAGES ?? join(process.cwd(), '..', 'shared', 'pages');
  return existsSync(join(folder, 'INDEX.tsv')) ? folder : null;
}

/** Stored real pages, to be served by the addresses that they had. */
export class StoredPages {
  readonly #folder: string;
  #byAddress: Map<string, string> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param path of the request, with its query */
  find(path: string): Buffer | null {
    const asked = /^\/(?:tags\/)?__stored\/([\w.-]+)$/.exec(path)?.[1];
    const file = asked ?? this.#addresses().get(path) ?? this.#addresses().get(path.split('?')[0] ?? '');
    const whole = file ? join(this.#folder, file) : null;
    return whole && existsSync(whole) ? readFileSync(whole) : null;
  }

  /** Every address at which a stored page is served, with the page's file. */
  addresses(): [address: string, file: string][] {
    return [...this.#addresses()];
  }

  #addresses(): Map<string, string> {
    if (this.#byAddress) return this.#byAddress;
    this.#byAddress = new Map();
    for (const file of readdirSync(this.#folder).sort()) {
      if (!file.endsWith('.html')) continue;
      const address = addressOf(readFileSync(join(this.#folder, file), 'utf8'));
      if (address && !this.#byAddress.has(address)) this.#byAddress.set(address, file);
    }
    return this.#byAddress;
  }
}

/** A page of a work tells its own address; of other pages only the file's name is known. */
function addressOf(html: string): string | null {
  const work = /href="(?:https?:\/\/[\w.]+)?\/downloads\/(\d+)\//.exec(html)?.[1];
  if (!work) return null;
  const chapters = html.match(/<div class="chapter" id="chapter-\d+"/g)?.length ?? 0;
  if (chapters > 1 || html.includes('chapter bychapter')) return `/works/${work}?view_full_work=true`;
  const chapter = /<h3 class="title">\s*<a href="[^"]*\/chapters\/(\d+)"/.exec(html)?.[1];
  return chapter ? `/works/${work}/chapters/${chapter}` : `/works/${work}`;
}
