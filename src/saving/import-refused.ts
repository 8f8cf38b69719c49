import { CutDownload } from '@/ao3/cut-download';
import { NotADownload } from '@/ao3/not-a-download';
import { PageChanged } from '@/ao3/page-changed';
import { OtherEncoding } from '@/formats/decode-text';
import { NotAnEpub } from '@/formats/read-epub';
import { UnreadableZip } from '@/formats/unreadable-zip';
import { NotUnderstood } from '@/model/parse';
import { CannotWrite } from '@/store/cannot-write';

/**
 * Why a file was not taken into the library. `other-format`: neither HTML nor EPUB. `cut`: it ends early.
 * `damaged`: an EPUB whose container cannot be read. `changed`: a download that is not as we know them.
 */
export type ImportTrouble =
  | 'cannot-write'
  | 'changed'
  | 'cut'
  | 'damaged'
  | 'not-a-download'
  | 'other-format'
  | 'too-large'
  | 'wrong-encoding';

/** A file that was refused; nothing of it is kept. The reason is a code: what readers are told is for the pages. */
export class ImportRefused extends Error {
  readonly trouble: ImportTrouble;

  constructor(trouble: ImportTrouble, cause?: unknown) {
    super(cause instanceof Error ? cause.message : trouble, { cause });
    this.name = 'ImportRefused';
    this.trouble = trouble;
  }
}

/** The refusal that an expected error of reading or keeping a file amounts to; any other error as it is. */
export function refusalOf(error: unknown): unknown {
  const trouble = findTrouble(error);
  return trouble === null ? error : new ImportRefused(trouble, error);
}

function findTrouble(error: unknown): ImportTrouble | null {
  if (error instanceof NotADownload || error instanceof NotAnEpub) return 'not-a-download';
  if (error instanceof CutDownload) return 'cut';
  if (error instanceof OtherEncoding) return 'wrong-encoding';
  if (error instanceof PageChanged || error instanceof NotUnderstood) return 'changed';
  if (error instanceof CannotWrite) return 'cannot-write';
  if (!(error instanceof UnreadableZip)) return null;
  if (error.trouble === 'cut' || error.trouble === 'too-large') return error.trouble;
  return error.trouble === 'not-a-zip' ? 'other-format' : 'damaged';
}
