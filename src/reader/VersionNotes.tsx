import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { KeptChapter } from '@/store/chapters';
import { type Choices, chooseText, keepTextRead, textRead } from '@/store/choices';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { hashOfVersion } from './use-address';

interface Props {
  work: WorkId;
  chapter: KeptChapter;
  choices: Choices;
}

/** Says that a chapter has other versions, that it changed since it was read here, or that an older one is shown. */
export function VersionNotes({ work, chapter, choices }: Props): JSX.Element | null {
  const [failed, change] = useChange();
  const { text, newest, asOf, position, revisions, noteVersions } = chapter;
  const read = textRead(choices, chapter);
  useEffect(() => {
    // Where it cannot be written, the chapter is read all the same.
    if (read === null && text !== null) void keepTextRead(work, chapter, text).catch(console.error);
  }, [read, text]);
  if (text === null || newest === null) return null;

  const compare = <a href={hashOfVersion(position, 'all')}>{t('whatChanged')}</a>;
  if (text !== newest) {
    return (
      <Notice>
        <p>{t('olderShown', { day: date(dayOf(asOf ?? 0)) })}</p>
        <p class="dg-row">
          {compare}
          <Button onClick={() => change(() => chooseText(work, chapter, newest), { vanishes: true })}>
            {t('showNewest')}
          </Button>
        </p>
        {failed && <p>{t('cannotWrite')}</p>}
      </Notice>
    );
  }
  if (read !== null && read !== text && revisions.some((revision) => revision.text === read)) {
    return (
      <Notice>
        <p>{t('changedSinceRead')}</p>
        <p class="dg-row">
          {compare}
          <Button onClick={() => change(() => keepTextRead(work, chapter, text), { vanishes: true })}>
            {t('markSeen')}
          </Button>
        </p>
        {failed && <p>{t('cannotWrite')}</p>}
      </Notice>
    );
  }
  if (revisions.length + noteVersions.length === 0) return null;
  return (
    <p class="dg-soft dg-small dg-versions-line">
      {revisions.length > 0 ? t('earlierVersions', { count: revisions.length }) : t('earlierNotes')} {compare}
    </p>
  );
}
