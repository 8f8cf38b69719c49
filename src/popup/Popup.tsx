import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { archiveMatches } from '@/ao3/addresses';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { KeepQuestion } from '@/ui/KeepQuestion';
import { later } from '@/ui/later';
import { useOff } from '@/ui/use-off';
import type { Seen } from './describe-tab';
import { OffHere } from './OffHere';
import { pageSentence } from './page-sentence';
import { RulesMet } from './RulesMet';
import { useSeen } from './use-seen';

// What asks the library comes beside the popup: with it comes all that opens a database.
const ContinueList = later(async () => (await import('./ContinueList')).ContinueList);
const KeepList = later(async () => (await import('./KeepList')).KeepList);
const QueueState = later(async () => (await import('./QueueState')).QueueState);
const WorkOnPage = later(async () => (await import('./WorkOnPage')).WorkOnPage);

interface Props {
  /** What is looked at of the page below. */
  begun: Promise<Seen>;
  /** What the library has to say first. */
  notice?: JSX.Element;
}

/** What the open page is, whether it is kept, and the way to what is. */
export function Popup({ begun, notice }: Props): JSX.Element {
  const off = useOff();
  const [seen, lookAgain] = useSeen(off, begun);
  const isPageOff = off === null && seen?.kind === 'off' && seen.isPageOff;
  const tab = seen?.kind === 'page' || seen?.kind === 'off' ? seen.tab : null;
  const offHere = <OffHere tab={tab} isPageOff={isPageOff} onTurned={lookAgain} />;
  const isOff = isPageOff || (off ?? null) !== null;
  return (
    <div class="dg-popup">
      <Banner>
        <h1 class="dg-name">{t('dogear')}</h1>
      </Banner>
      <main class="dg-stack" aria-busy={seen === null}>
        {notice}
        {isOff && offHere}
        {seen !== null && <About seen={seen} />}
        {seen?.kind === 'page' && <RulesMet tab={seen.tab} work={seen.work} />}
        <ContinueList but={seen !== null && 'work' in seen ? seen.work : null} />
        <QueueState />
        {seen !== null && <KeepQuestion />}
        {seen !== null && !isOff && offHere}
      </main>
      <footer class="dg-row">
        <a class="dg-button" href="/library.html" target="_blank" rel="noreferrer">
          {t('openLibrary')}
        </a>
        <a class="dg-button dg-quiet" href="/options.html" target="_blank" rel="noreferrer">
          {t('options')}
        </a>
      </footer>
    </div>
  );
}

function About({ seen }: { seen: Seen }): JSX.Element | null {
  if (seen.kind === 'elsewhere') return <p>{t('notAo3')}</p>;
  if (seen.kind === 'not-allowed') {
    return (
      <>
        <p>{t('notAllowed')}</p>
        <Button
          look="primary"
          onClick={() => void browser.permissions.request({ origins: [...archiveMatches] }).then(reopen)}
        >
          {t('allow')}
        </Button>
      </>
    );
  }
  const { work, chapter, tab } = seen;
  if (seen.kind === 'off') return work && <WorkOnPage work={work} chapter={chapter} shown={null} />;
  if (seen.kind === 'left-alone') {
    return (
      <>
        <p>{t(`leftAlone_${seen.why}`)}</p>
        {work !== null && <WorkOnPage work={work} chapter={chapter} shown={null} />}
      </>
    );
  }
  if (seen.kind === 'deaf') {
    return (
      <>
        <p>{t('tabDeaf')}</p>
        <Button look="primary" onClick={() => void browser.tabs.reload(tab).then(() => window.close())}>
          {t('reloadPage')}
        </Button>
        {work !== null && <WorkOnPage work={work} chapter={chapter} shown={null} />}
      </>
    );
  }
  const { page } = seen;
  if (page.work === null) {
    return (
      <>
        {seen.listed ? <KeepList listed={seen.listed} list={seen.list} /> : <p>{pageSentence(page)}</p>}
        {work !== null && <WorkOnPage work={work} chapter={chapter} shown={null} />}
      </>
    );
  }
  const { id, view, facts } = page.work;
  const part = view === 'chapter' ? 'chapter' : 'work';
  return <WorkOnPage work={id} chapter={chapter} shown={{ tab, part, facts }} />;
}

const reopen = (): void => location.reload();
