import type { Page } from 'puppeteer-core';
import type { Archive, Asked } from '../archive/archive';
import { until } from './own-page';

/** What the queue asks, as against what the browser asks when the reader opens a page. */
export const isOurs = ({ path }: Pick<Asked, 'path'>): boolean =>
  /\?view_full_work=true&view_adult=true$|\/navigate$|\/chapters\/\d+\?view_adult=true$/.test(path);

/** Less than this (ms) between two requests is too soon: the queue leaves 6 s between their starts, and here they arrive. */
export const leastGap = 5_900;

export interface QueueRow {
  work: number;
  state: string;
  attempt: number;
  outcome: { kind: string; why?: string } | null;
  byChapters?: { left: { position: number }[] | null; of: number | null } | null;
}

export interface PaceRow {
  nextAt: number;
  waitingFor: string;
  stopped: string | null;
  askedAt: number[];
  busyAt: number[];
}

/** The queue of a browser, seen from one of our pages and from the archive. */
export class QueueWatch {
  /** By how much (ms) the time was put forward at which moments. */
  readonly #shifts: { at: number; ms: number }[] = [];

  constructor(
    /** After the browser was closed, another. */
    public page: Page,
    readonly archive: Archive,
  ) {}

  async jobs(): Promise<QueueRow[]> {
    return this.page.evaluate(async () => {
      const opened = indexedDB.open('dogear');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const rows = opened.result.transaction('jobs').objectStore('jobs').index('order').getAll();
      await new Promise((resolve) => (rows.onsuccess = resolve));
      opened.result.close();
      return rows.result;
    });
  }

  async pace(): Promise<PaceRow | undefined> {
    return this.page.evaluate(async () => {
      const opened = indexedDB.open('dogear');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const row = opened.result.transaction('pace').objectStore('pace').get('ao3');
      await new Promise((resolve) => (row.onsuccess = resolve));
      opened.result.close();
      return row.result;
    });
  }

  /** Says a message of our own pages. */
  async send(name: string, carried: unknown): Promise<unknown> {
    const message = JSON.stringify({ name, carried });
    return this.page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`);
  }

  queue(works: number[]): Promise<unknown> {
    const facts = { restricted: null, chaptersPosted: null, updatedOn: null, updatedAt: null };
    const carried = {
      works: works.map((work) => ({ work, title: `Work ${work}`, ...facts })),
      task: 'keep',
      sure: true,
    };
    return this.send('queueWorks', carried);
  }

  /** As if so much time (ms) had gone by: everything that the queue remembers lies that much further back. */
  async passTime(ms: number): Promise<void> {
    this.#shifts.push({ at: Date.now(), ms });
    await this.page.evaluate(async (ms) => {
      const opened = indexedDB.open('dogear');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const change = opened.result.transaction(['pace', 'jobs'], 'readwrite');
      const [pace, jobs] = [change.objectStore('pace'), change.objectStore('jobs')];
      const row = pace.get('ao3');
      row.onsuccess = () => {
        const { result } = row;
        const back = (times: number[]) => times.map((at) => at - ms);
        const { askedAt, busyAt, nextAt } = result;
        pace.put({ ...result, nextAt: nextAt - ms, askedAt: back(askedAt), busyAt: back(busyAt) });
      };
      const rows = jobs.getAll();
      rows.onsuccess = () => {
        for (const job of rows.result) jobs.put({ ...job, notBefore: job.notBefore - ms });
      };
      await new Promise((resolve) => (change.oncomplete = resolve));
      opened.result.close();
    }, ms);
    await this.send('queueChanged', null);
  }

  async job(work: number): Promise<QueueRow | undefined> {
    return (await this.jobs()).find((job) => job.work === work);
  }

  /** Lets waits that are long pass at once, again and again, until something is so. */
  async hurryUntil(
    what: string,
    isSo: () => Promise<boolean | undefined> | boolean,
    most = 200_000,
  ): Promise<void> {
    await until(
      what,
      async () => {
        if (await isSo()) return true;
        const { nextAt = 0, askedAt = [] } = (await this.pace()) ?? {};
        const wait = nextAt - Date.now();
        // A request that was allowed before has to be on its way, or it would seem to be made after the time passed.
        const out = Date.now() - (askedAt.at(-1) ?? 0) < 3_000;
        if (wait > 12_000 && !out) await this.passTime(wait);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return false;
      },
      most,
    );
  }

  /** What the queue has asked, with the time in its own reckoning. */
  asked(): (Asked & { clock: number })[] {
    const passed = (at: number) =>
      this.#shifts.filter((shift) => shift.at <= at).reduce((sum, { ms }) => sum + ms, 0);
    return this.archive.log.filter(isOurs).map((asked) => ({ ...asked, clock: asked.at + passed(asked.at) }));
  }

  /** Times (ms) between the starts of its requests. */
  gaps(): number[] {
    const asked = this.asked();
    return asked.slice(1).map(({ clock }, index) => clock - (asked[index]?.clock ?? 0));
  }
}
