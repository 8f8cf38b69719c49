import type { ComponentChild, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { Choices } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import type { Shrinkage } from '@/store/shrinkage';
import { Banner } from '@/ui/Banner';
import { later } from '@/ui/later';
import { ChapterPage } from './ChapterPage';
import { ContentsDrawer } from './ContentsDrawer';
import { chapterName } from './chapter-name';
import { Damaged } from './Damaged';
import { HoldPlace } from './HoldPlace';
import { languageOfWork } from './language-of-work';
import type { Entry } from './list-entries';
import { OneChapter } from './OneChapter';
import { Pager } from './Pager';
import { ShrunkAbove } from './Shrunk';
import { TimeLeft } from './TimeLeft';
import { TitlePage } from './TitlePage';
import { type Address, hashOf } from './use-address';
import { useArrowKeys } from './use-arrow-keys';

// Texts are compared by a library of their own, which nobody needs who reads on.
const WorkVersions = later(async () => (await import('./WorkVersions')).WorkVersions);

interface Props {
  kept: KeptWork;
  choices: Choices;
  shrinkage: Shrinkage | null;
  entries: readonly Entry[];
  /** The position that the address asks for; null for the title page. */
  chapter: number | null;
  version: Address['version'];
  /** The address asks for the reader's place. */
  toPlace: boolean;
  /** What the reader's rules say of the work, above every text of it. */
  told: ComponentChild;
}

/** A work that is kept, open at its title page or at one of its chapters. */
export function Book(props: Props): JSX.Element {
  const { kept, choices, shrinkage, entries, chapter, version, toPlace, told } = props;
  const { work } = kept;
  const at = entries.findIndex(({ position }) => position === chapter);
  const entry = entries[at] ?? null;
  const [only] = entries;
  const previous = entry === null ? undefined : (entries[at - 1]?.position ?? null);
  const next = entries.length === 1 ? undefined : entries[at + 1]?.position;
  const still = choices.goneInPlace ? undefined : entries.findLast(({ state }) => state !== 'gone');
  const ends = still ?? entries.at(-1);

  const seen = seenAs(version);
  const moved = useMoved(`${entry?.position} ${seen}`);
  useArrowKeys({
    back: previous === undefined ? null : hashOf(previous),
    onwards: next === undefined ? null : hashOf(next),
    rightToLeft: languageOfWork(work).dir === 'rtl',
  });
  const name = entry === null ? null : chapterName(entry);
  useEffect(() => {
    document.title = [name, work.title, t('dogear')].filter((part) => part !== null).join(' – ');
  }, [name, work.title]);

  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }}>
        {entry !== null && (
          <>
            <a class="dg-banner-title" href={hashOf(null)} dir="auto">
              {work.title}
            </a>
            <ContentsDrawer entries={entries} open={entry.position} />
          </>
        )}
      </Banner>
      <main class="dg-page dg-stack">
        <Damaged work={work} open={entry?.position ?? null} />
        {told}
        {entry !== null && version === null && shrinkage && (
          <ShrunkAbove work={work.id} {...{ choices, shrinkage }} />
        )}
        <HoldPlace {...{ work, entries }} open={entry?.position ?? null} asked={toPlace}>
          {entry === null && version === 'all' ? (
            <WorkVersions {...{ work, moved }} />
          ) : entry !== null ? (
            <ChapterPage
              key={`${entry.position} ${seen}`}
              {...{ work, entry, moved, version }}
              last={entry === ends}
            />
          ) : (
            <TitlePage {...{ kept, choices, shrinkage, entries, moved }}>
              {only && entries.length === 1 && <OneChapter work={work} entry={only} />}
            </TitlePage>
          )}
        </HoldPlace>
      </main>
      <footer class="dg-page">
        <TimeLeft work={work} />
        {entry !== null && <Pager previous={previous} next={next} />}
        {entries.length > 1 && <p class="dg-soft dg-small dg-keys">{t('arrowKeys')}</p>}
      </footer>
    </>
  );
}

const seenAs = (version: Address['version']): string | null =>
  version === null || version === 'all' ? version : version.text;

/** Whether `place` is another one than it was at first. */
function useMoved(place: string): boolean {
  const moved = useRef({ from: place, yet: false });
  if (place !== moved.current.from) moved.current.yet = true;
  return moved.current.yet;
}
