import { readWorkFacts } from '@/ao3/read-work';
import { sendReading } from '@/messages/send-reading';
import type { Kept } from '@/model/kept';
import { readGently } from './read-gently';

/**
 * Keeps the work on this page. `asked`: the reader pressed "Keep". Throws PageChanged where the page is not as we
 * know it, MessageFailed where the background could not keep it; then nothing is kept.
 */
export async function keepPage(page: Document, { asked }: { asked: boolean }): Promise<Kept> {
  return sendReading(readWorkFacts(page, page.URL), readGently(page), { asked });
}
