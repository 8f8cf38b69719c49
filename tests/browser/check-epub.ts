import { EpubCheck } from '@likecoin/epubcheck-ts';

/** What epubcheck finds wrong with a file: nothing, where all is well. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, message }) => `${id} ${message}`);
}
