import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { chapter, reading, work } from '../saving/invented-readings';

/** Keeps a work of two chapters, the first of which is this. */
export async function keepLong(id: number, html: string): Promise<void> {
  const facts = work({ id: workId(id), title: 'The Long Road', chaptersPosted: 2 });
  const chapters = [chapter({ position: 1, html }), chapter({ position: 2 })];
  await keepReading(reading({ work: facts, chapters, view: 'entire' }), 1);
}
