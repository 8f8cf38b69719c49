import { t } from '@/i18n/app';

/** What a work shows that is not kept. */
interface LeftOutMedia {
  kind: 'image' | 'audio' | 'video' | 'embed';
  /** What the author calls it. */
  name: string | null;
  host: string | null;
}

/** Words in place of a picture, sound, film or frame. */
export function sayLeftOut({ kind, name, host }: LeftOutMedia): string {
  const what = t(kind);
  if (name !== null && host !== null) return t('leftOutNamedOn', { what, name, host });
  if (name !== null) return t('leftOutNamed', { what, name });
  return host === null ? t('leftOut', { what }) : t('leftOutOn', { what, host });
}
