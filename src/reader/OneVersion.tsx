import type { JSX } from 'preact';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { findText, type KeptChapter } from '@/store/chapters';
import { chooseText } from '@/store/choices';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import type { TextLanguage } from './language-of-work';
import { listVersions } from './list-versions';
import { ShownText } from './ShownText';
import { hashOf, hashOfVersion } from './use-address';
import { noPictures, useKeptPictures } from './use-kept-pictures';

interface Props {
  work: WorkId;
  chapter: KeptChapter;
  /** The key of the version's text. */
  text: string;
  language: TextLanguage;
}

/** A chapter as it was, or as it would be: one of its versions, to be read and perhaps to be chosen. */
export function OneVersion({ work, chapter, text, language }: Props): JSX.Element | null {
  const [failed, change] = useChange();
  const live = useLive(() => findText(work, text), [work, text]);
  const pictures = useKeptPictures(work, [live.kind === 'ready' ? live.value : null]) ?? noPictures;
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading') return null;
  const version = listVersions(chapter).find((version) => version.text === text);
  if (!version) return <Notice>{t('versionUnknown')}</Notice>;
  if (live.value === null) return <Notice trouble>{t('versionLost')}</Notice>;
  return (
    <>
      <Notice>
        <p>{t('versionRead', { day: date(dayOf(version.seenAt)) })}</p>
        <p class="dg-row">
          <a href={hashOf(chapter.position)}>{t('backToChapter')}</a>
          <a href={hashOfVersion(chapter.position, 'all')}>{t('whatChanged')}</a>
          {text === chapter.text ? (
            <span class="dg-soft">{t('versionIsShown')}</span>
          ) : (
            <Button onClick={() => change(() => chooseText(work, chapter, text), { vanishes: true })}>
              {t('showVersion')}
            </Button>
          )}
        </p>
        {failed && <p>{t('cannotWrite')}</p>}
      </Notice>
      <section class="dg-chapter-text" aria-label={t('chapterText')}>
        <ShownText html={live.value} {...language} pictures={pictures} />
      </section>
    </>
  );
}
