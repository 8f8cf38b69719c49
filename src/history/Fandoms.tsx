import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { number, t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import type { FandomRead } from './review-year';

/** So many are shown at first. */
const first = 10;

/** How much was read of each fandom. */
export function Fandoms({ fandoms }: { fandoms: readonly FandomRead[] }): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? fandoms : fandoms.slice(0, first);
  return (
    <section class="dg-card dg-stack" aria-labelledby="fandoms">
      <h2 id="fandoms">{t('byFandom')}</h2>
      <p class="dg-soft dg-small">{t('byFandomWhat')}</p>
      <table class="dg-table" aria-labelledby="fandoms">
        <thead>
          <tr>
            <th scope="col">{t('columnFandom')}</th>
            <th scope="col">{t('columnWords')}</th>
            <th scope="col">{t('columnWorks')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, words, works }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name ?? t('fandomUnknown')}
              </th>
              <td>{number(Math.round(words))}</td>
              <td>{number(works)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < fandoms.length && (
        <div>
          <Button onClick={() => setAll(true)}>
            {t('fandomsMore', { count: fandoms.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
