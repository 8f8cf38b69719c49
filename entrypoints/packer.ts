import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPacking } from '@/formats/answer-packing';

/** A worker that packs the files of a book or a backup, while the page makes the next. */
export default defineUnlistedScript(() => answerPacking(globalThis));
