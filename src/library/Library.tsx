import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { countShelves, type Shelves } from '@/store/shelves';
import { Banner } from '@/ui/Banner';
import { KeepQuestion } from '@/ui/KeepQuestion';
import { useLive } from '@/ui/use-live';
import { BackupReminder } from './BackupReminder';
import { BackupToFolder } from './BackupToFolder';
import { BringIn } from './BringIn';
import { orders } from './find-lines';
import { Missing } from './Missing';
import { NothingKept } from './NothingKept';
import { Queue } from './Queue';
import { Removed } from './Removed';
import { ShelfFilter } from './ShelfFilter';
import { type JustRemoved, Undo } from './Undo';
import { useChoice } from './use-choice';
import { type Lines, useLines } from './use-lines';
import { WorkList } from './WorkList';

/** How many works are drawn at first, and more each time: some screens full, and drawn in a blink. */
const step = 50;

/** library.html: everything that is kept. */
export function Library(): JSX.Element {
  const [choice, setChoice] = useChoice();
  const [limit, setLimit] = useState(step);
  // Outside the list: the last work of it can be taken back too.
  const [removed, setRemoved] = useState<JustRemoved | null>(null);
  const live = useLines(choice, limit);
  const shelves = useLive(countShelves, []);
  useEffect(() => {
    document.title = `${t('library')} – ${t('dogear')}`;
  }, []);
  if (live.kind === 'failed') throw live.error;
  const seen = live.kind === 'ready' ? live.value : null;
  const counts = shelves.kind === 'ready' ? shelves.value : noShelves;
  const shelved = counts.reading.size > 0 || counts.own.size > 0 || choice.shelf !== null;

  return (
    <>
      <Banner>
        <h1 tabIndex={-1}>{t('library')}</h1>
        <nav class="dg-pages" aria-label={t('otherPages')}>
          <a class="dg-button dg-quiet" href="/history.html">
            {t('history')}
          </a>
          <a class="dg-button dg-quiet" href="/options.html">
            {t('options')}
          </a>
        </nav>
      </Banner>
      <main class="dg-page dg-wide dg-stack">
        <KeepQuestion />
        <Missing />
        <BackupReminder />
        <BackupToFolder />
        <Queue />
        {removed && <Undo removed={removed} onUndone={() => setRemoved(null)} />}
        {seen !== null && seen.total === 0 && <NothingKept />}
        {seen !== null && <BringIn brief={seen.total > 0} />}
        {seen !== null && (seen.total > 0 || shelved) && (
          <>
            <search class="dg-row dg-choice">
              <label class="dg-grow">
                <span class="dg-small">{t('find')}</span>
                <input
                  class="dg-field"
                  type="search"
                  value={choice.typed}
                  onInput={({ currentTarget }) => {
                    setLimit(step);
                    setChoice({ ...choice, typed: currentTarget.value });
                  }}
                />
              </label>
              {shelved && (
                <ShelfFilter
                  shelf={choice.shelf}
                  shelves={counts}
                  kept={seen.total}
                  onChoose={(shelf) => {
                    setLimit(step);
                    setChoice({ ...choice, shelf });
                  }}
                />
              )}
              <label>
                <span class="dg-small">{t('sortBy')}</span>
                <select
                  class="dg-field"
                  value={choice.order}
                  onChange={({ currentTarget }) => {
                    const order = orders.find((order) => order === currentTarget.value) ?? 'kept';
                    setLimit(step);
                    setChoice({ ...choice, order });
                  }}
                >
                  {orders.map((order) => (
                    <option key={order} value={order}>
                      {t(`sort_${order}`)}
                    </option>
                  ))}
                </select>
              </label>
            </search>
            <section class="dg-stack" aria-labelledby="works">
              <h2 id="works" class="dg-unseen">
                {t('works')}
              </h2>
              <p class="dg-soft" role="status">
                {sayFound(seen)}
              </p>
              <WorkList
                lines={seen.lines}
                found={seen.found}
                shelves={[...counts.own.keys()]}
                onMore={() => setLimit(limit + step)}
                onRemoved={setRemoved}
              />
            </section>
          </>
        )}
        <Removed />
      </main>
    </>
  );
}

const noShelves: Shelves = { reading: new Map(), own: new Map() };

function sayFound({ asked: { typed, shelf }, found, total }: Lines): string {
  if (shelf !== null) return t('worksOnShelf', { count: found });
  return typed.trim() === '' ? t('worksKept', { count: total }) : t('worksFound', { count: found, total });
}
