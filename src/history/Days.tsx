import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linkTo } from '@/ao3/link-to';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { forgetDay } from '@/store/days';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import type { Year } from './use-year';

/** Days that are drawn at first, and more each time: about a month. */
const step = 31;

/** What was read on each day, newest first; each of them can be forgotten. */
export function Days({ read }: { read: Year }): JSX.Element {
  const [limit, setLimit] = useState(step);
  const [failed, change] = useChange();
  const left = read.days.length - limit;
  return (
    <section class="dg-card dg-stack" aria-labelledby="days">
      <h2 id="days">{t('historyDays')}</h2>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <ol class="dg-days">
        {read.days.slice(0, limit).map(({ day, words, works }) => (
          <li key={day}>
            <div class="dg-row dg-apart">
              <h3>
                {date(day)}: {t('dayWords', { count: Math.round(words) })}
              </h3>
              <Button
                look="quiet"
                aria-label={t('forgetDayNamed', { day: date(day) })}
                onClick={() => change(() => forgetDay(day), { vanishes: true })}
              >
                {t('forget')}
              </Button>
            </div>
            <ul>
              {works.map(({ work, words }) => (
                <li key={work}>
                  <bdi>
                    <Title work={work} read={read} />
                  </bdi>{' '}
                  <span class="dg-soft">{t('dayWords', { count: Math.round(words) })}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>{t('daysMore', { count: left })}</Button>
        </div>
      )}
    </section>
  );
}

/** Into our copy, or to AO3 where there is none. */
function Title({ work, read }: { work: WorkId; read: Year }): JSX.Element {
  const title = read.titles.get(work) ?? t('workUnnamed', { work: String(work) });
  if (read.kept.has(work)) return <a href={`/reader.html?work=${work}`}>{title}</a>;
  return (
    <a href={linkTo.work(work)} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
