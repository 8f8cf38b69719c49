import { t } from '@/i18n/app';
import type { Author } from '@/model/work';

/** Who wrote it, as AO3 says it: "Pseud (login)" where they differ, "Anonymous" where nobody is named. */
export function bylineOf(authors: readonly Author[]): string {
  if (authors.length === 0) return t('anonymous');
  return authors.map(nameOf).join(', ');
}

function nameOf({ login, pseud, archivedBy }: Author): string {
  const name = login === null || login === pseud ? pseud : `${pseud} (${login})`;
  return archivedBy ? `${name} [${t('archivedBy', { name: archivedBy.pseud })}]` : name;
}
