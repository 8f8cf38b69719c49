import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { ChapterId, WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import type { Work } from '@/model/work';
import { listChapterHeads } from '@/store/chapters';
import type { KeptWork } from '@/store/database';
import { findWork } from '@/store/works';
import { bylineOf } from '@/ui/byline-of';
import { howMuchKept } from '@/ui/how-much-kept';
import { useLive } from '@/ui/use-live';
import { FollowWork } from './FollowWork';
import { KeepButton } from './KeepButton';
import { KeepEntire } from './KeepEntire';
import { PlaceHere } from './PlaceHere';
import { StandingHere } from './StandingHere';

interface Props {
  work: WorkId;
  /** The chapter that the address names; null where it names none. */
  chapter: ChapterId | null;
  /** What the page shows of the work; null where it does not show its text. */
  shown: { tab: number; part: 'work' | 'chapter'; facts: KnownFacts } | null;
}

/** The work on the page: what it is, how much of it is kept, and what can be done with it. */
export function WorkOnPage({ work, chapter, shown }: Props): JSX.Element | null {
  const live = useLive(async () => {
    const kept = await findWork(work);
    const heads = kept === null || chapter === null ? [] : await listChapterHeads(work);
    const position = heads.find(({ id, text }) => id === chapter && text !== null)?.position ?? null;
    return { kept, position };
  }, [work, chapter]);
  // Where the library does not open, the notice above says so.
  if (live.kind !== 'ready') return null;
  const { kept, position } = live.value;
  if (kept === null && shown === null) return null;

  return <Card work={work} kept={kept} position={position} shown={shown} />;
}

interface CardProps extends Pick<Props, 'work' | 'shown'> {
  kept: KeptWork | null;
  /** Where the chapter of the page is in the library; null if it is not kept, or if the page is no chapter. */
  position: number | null;
}

function Card({ work, kept, position, shown }: CardProps): JSX.Element {
  const part = shown?.part ?? 'work';
  // Whether the library already has what the page shows.
  const here = kept !== null && (part === 'work' ? isWhole(kept, shown) : position !== null);
  // The order stays as it was when the popup opened: a button must not move from under a finger.
  const [readFirst] = useState(here);
  // It says what came of it, so it stays when there is nothing left to fetch.
  const [entire] = useState(lacksRest(kept, shown));
  const untold = kept === null ? (shown?.facts ?? null) : null;
  const read = kept && <ReadLinks key="read" work={work} position={position} here={here} />;
  return (
    <section class="dg-card dg-stack" aria-label={t('workOnPage')}>
      <div>
        <h2 dir="auto">{kept?.work.title ?? shown?.facts.title}</h2>
        {kept && <p class="dg-soft">{t('by', { authors: bylineOf(kept.work.authors) })}</p>}
      </div>
      <p class={kept ? 'dg-kept-state' : 'dg-soft'} role="status">
        {kept === null
          ? t('notKept')
          : howMuchKept(kept.chaptersKept, posted(kept, shown), kept.chaptersGone)}
        {kept && part === 'chapter' && position === null && ` ${t('chapterNotKept')}`}
      </p>
      <PlaceHere work={work} kept={kept !== null} facts={untold} />
      {readFirst && read}
      {shown && (
        <KeepButton
          key="keep"
          tab={shown.tab}
          again={here}
          label={here ? t('keepAgain') : part === 'chapter' ? t('keepChapter') : t('keepWork')}
        />
      )}
      {shown && entire && (
        <KeepEntire
          key="entire"
          seen={{ work, title: shown.facts.title, chaptersPosted: shown.facts.chaptersPosted, ...unsaid }}
        />
      )}
      {!readFirst && read}
      {kept && kept.work.complete !== true && <FollowWork work={work} />}
      <StandingHere work={work} facts={untold} />
    </section>
  );
}

/** What the description of a page leaves out. */
const unsaid = { restricted: null, updatedOn: null, updatedAt: null };

/** The way to the copy, and to a file of it: a popup closes when the reader looks away, so that is written in a tab. */
function ReadLinks(props: Pick<CardProps, 'work' | 'position'> & { here: boolean }): JSX.Element {
  const { work, position, here } = props;
  const address = `/reader.html?work=${work}`;
  return (
    <>
      <a
        class={`dg-button ${here ? 'dg-primary' : ''}`}
        href={`${address}${position === null ? '' : `#chapter-${position}`}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('readOffline')}
      </a>
      <a class="dg-button dg-quiet" href={`${address}#save`} target="_blank" rel="noreferrer">
        {t('saveAsFile')}
      </a>
    </>
  );
}

/** Whether there is more of the work than the page shows and the library has. */
const lacksRest = (kept: KeptWork | null, shown: Props['shown']): boolean =>
  shown?.part === 'chapter' && shown.facts.chaptersPosted !== 1 && (kept === null || !isWhole(kept, shown));

const isWhole = (kept: KeptWork, shown: Props['shown']): boolean =>
  kept.chaptersKept >= (posted(kept, shown) ?? 0);

/** As the page says, which may be newer than what is kept. */
function posted(kept: KeptWork, shown: Props['shown']): Work['chaptersPosted'] {
  return shown?.facts.chaptersPosted ?? kept.work.chaptersPosted;
}
