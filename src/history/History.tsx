import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { listYears } from '@/store/days';
import { Banner } from '@/ui/Banner';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';
import { useSettings } from '@/ui/use-settings';
import { Days } from './Days';
import { Fandoms } from './Fandoms';
import { useYear, type Year } from './use-year';
import { YearFigures } from './YearFigures';
import { YearSums } from './YearSums';

/** history.html: what was read when, in numbers and day by day. */
export function History(): JSX.Element {
  const settings = useSettings();
  const years = useLive(listYears, []);
  const [chosen, setChosen] = useState<number | null>(null);
  const all = years.kind === 'ready' ? years.value : [];
  // A year of which everything was forgotten is not there any more.
  const year = chosen !== null && all.includes(chosen) ? chosen : (all[0] ?? null);
  const read = useYear(year);
  useEffect(() => {
    document.title = `${t('history')} – ${t('dogear')}`;
  }, []);
  if (years.kind === 'failed') throw years.error;
  if (read.kind === 'failed') throw read.error;
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack dg-history">
        <h1 tabIndex={-1}>{t('history')}</h1>
        {settings?.followReading === false && <Notice>{t('historyOff')}</Notice>}
        {years.kind === 'ready' && year === null && <NothingRead />}
        {year !== null && (
          <label class="dg-year">
            <span class="dg-small">{t('historyYear')}</span>
            <select
              class="dg-field"
              value={year}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
            >
              {all.map((year) => (
                <option key={year} value={year}>
                  {String(year)}
                </option>
              ))}
            </select>
          </label>
        )}
        {year !== null && read.kind === 'ready' && read.value && read.value.days.length > 0 && (
          <Reviewed key={year} year={year} read={read.value} />
        )}
      </main>
    </>
  );
}

function NothingRead(): JSX.Element {
  return (
    <section class="dg-card dg-stack" aria-labelledby="nothing">
      <h2 id="nothing">{t('historyEmpty')}</h2>
      <p>{t('historyEmptyWhat')}</p>
    </section>
  );
}

function Reviewed({ year, read }: { year: number; read: Year }): JSX.Element {
  return (
    <>
      <section class="dg-card dg-stack" aria-labelledby="year">
        <h2 id="year">{t('yearHeading', { year: String(year) })}</h2>
        <YearSums read={read} />
        <YearFigures year={year} review={read} />
      </section>
      <Fandoms fandoms={read.fandoms} />
      <Days read={read} />
    </>
  );
}
