import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readPageRow } from '@/ao3/read-page-row';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { countRequests, isToCome, manyWorks } from '@/model/job';
import { countListed, mostWorks, pagesMeant, pagesMost, worksPerPage } from '@/model/list-job';
import type { ListedWorks } from '@/model/seen-work';
import { estimateMs, nextLeave } from '@/saving/pace';
import { pagesToAsk } from '@/saving/pages-to-ask';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { sayLeave } from '@/ui/say-leave';
import { sayList } from '@/ui/say-list';
import { useChange } from '@/ui/use-change';
import type { ListAddress } from './describe-tab';
import { sayTime } from './say-time';
import type { ListForecast } from './use-forecast';

interface Props {
  listed: ListedWorks;
  list: ListAddress;
  /** The queue, and what the page at hand alone would come to. */
  forecast: ListForecast;
}

/** Queues the works of all pages of the list on the page, after saying how many that may be and how long it will take. */
export function KeepPages({ listed, list, forecast }: Props): JSX.Element {
  const [sure, setSure] = useState(false);
  const [failed, change] = useChange();
  const { jobs, lists, pace, asked } = forecast;
  const { page, pages } = readPageRow(listed.pagination);
  const works = [...new Map(listed.works.map((each) => [each.work, each])).values()];
  const known = lists.find(({ path }) => path === list.path);
  if (known && isToCome(known)) {
    return <Notice>{`${t('keepPagesQueued')} ${sayList(known, Date.now())}`}</Notice>;
  }

  const meant = pagesMeant(page, pages);
  const others = pagesToAsk({ path: list.path, page, pages, works });
  const most = mostWorks({ page, pages, works });
  const waiting = jobs.filter(isToCome);
  const read = countListed(lists);
  const all = most + waiting.length + read.works;
  const now = Date.now();
  const requests = asked.length + others.length + (meant.length - 1) * worksPerPage;
  const ms = estimateMs(pace, requests + countRequests(waiting) + read.requests, now);
  const press = (): void => {
    if (all > manyWorks && !sure) {
      setSure(true);
      return;
    }
    setSure(false);
    const { unrevealed, unread } = listed;
    change(async () => {
      await send('queueList', { ...list, page, pages, works, unrevealed, unread, sure });
    });
  };
  return (
    <>
      {known && <Notice>{sayList(known, now)}</Notice>}
      <p>
        {pages > pagesMost
          ? t('keepPagesSome', { count: most, pages, most: pagesMost, from: page, to: meant.at(-1) ?? page })
          : t('keepPagesAll', { count: most, pages })}{' '}
        {ms === null
          ? `${t('keepPagesStopped')} ${sayLeave(nextLeave(pace, now), now)}`
          : t('keepPagesTime', { count: others.length, time: sayTime(ms) })}
      </p>
      <p class="dg-soft dg-small">{t('keepPagesStranger')}</p>
      {sure && <Notice>{t('keepPagesMany', { count: all })}</Notice>}
      {failed && <Notice trouble>{t('queueFailed')}</Notice>}
      <Button onClick={press}>{t(sure ? 'keepPagesSure' : 'keepPages', { count: meant.length })}</Button>
    </>
  );
}
