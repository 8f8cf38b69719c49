import { readWork } from '@/ao3/read-work';
import { parseHtml } from '@/formats/parse-html';
import { findFlaw } from '@/saving/find-flaw';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';

let html = '';
let chapters = 0;
let floor: IDBDatabase;

/** Takes the HTML of an entire work and how many chapters it has, for the two functions below. */
export async function prepare(given: string, count: number): Promise<void> {
  html = given;
  chapters = count;
  const opened = indexedDB.open('floor', 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore('texts', { keyPath: 'at' });
  floor = await new Promise((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
}

/** Keeps the work, as the queue does once AO3 has answered. Gives the ms by the clock. */
export async function keep(): Promise<number> {
  const begun = performance.now();
  const reading = readWork(
    parseHtml(html),
    'https://archiveofourown.org/works/900000003?view_full_work=true',
  );
  const flaw = findFlaw(reading, reading.work.id);
  if (flaw !== null) throw new Error(`Not whole: ${flaw}`);
  const { chaptersKept } = await keepReading(reading, Date.now());
  return chaptersKept === chapters ? performance.now() - begun : Number.NaN;
}

/** The least that could do it: the page parsed, each chapter's text written out, and all of them put in one transaction. */
export async function parseSerialisePut(): Promise<number> {
  const begun = performance.now();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [...page.querySelectorAll('#chapters > .chapter > .userstuff')];
  const texts = found.map((text) => text.innerHTML);
  await change((store) => {
    for (const [at, text] of texts.entries()) store.put({ text, at });
  });
  return performance.now() - begun;
}

/** Empties both libraries, which is no part of what is measured. */
export async function empty(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  await change((store) => store.clear());
}

async function change(run: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = floor.transaction('texts', 'readwrite');
  run(transaction.objectStore('texts'));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
