import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { readingShelves } from '@/model/standing';
import { changeSettings } from '@/settings/change-settings';
import type { Settings } from '@/settings/settings';
import { countShelves } from '@/store/shelves';
import { Switch } from '@/ui/Switch';
import { useLive } from '@/ui/use-live';
import { listWith } from './list-with';
import { OwnShelf } from './OwnShelf';

type Props = Pick<Settings, 'upToDateShelves' | 'upToDateOwnShelves'>;

/** Which shelves are kept up to date, and what becomes of the reader's own. */
export function Shelves({ upToDateShelves, upToDateOwnShelves }: Props): JSX.Element | null {
  const live = useLive(countShelves, []);
  if (live.kind !== 'ready') return null;
  const own = [...live.value.own];
  return (
    <section class="dg-card dg-stack" aria-labelledby="shelves">
      <h2 id="shelves">{t('optionsShelves')}</h2>
      <fieldset class="dg-choices" aria-describedby="shelves-what">
        <legend>{t('upToDateShelves')}</legend>
        {readingShelves.map((shelf) => (
          <Switch
            key={shelf}
            label={t(`shelf_${shelf}`)}
            on={upToDateShelves.includes(shelf)}
            onSwitch={(on) =>
              void changeSettings((now) => ({ upToDateShelves: listWith(now.upToDateShelves, shelf, on) }))
            }
          />
        ))}
        {own.map(([name]) => (
          <Switch
            key={`own ${name}`}
            label={name}
            on={upToDateOwnShelves.includes(name)}
            onSwitch={(on) =>
              void changeSettings((now) => ({
                upToDateOwnShelves: listWith(now.upToDateOwnShelves, name, on),
              }))
            }
          />
        ))}
      </fieldset>
      <p id="shelves-what" class="dg-soft dg-small">
        {t('upToDateShelvesWhat')}
      </p>
      <h3>{t('ownShelves')}</h3>
      {own.length === 0 && <p class="dg-soft">{t('ownShelfNone')}</p>}
      <ul class="dg-plain dg-stack">
        {own.map(([name, count]) => (
          <OwnShelf key={name} name={name} count={count} />
        ))}
      </ul>
    </section>
  );
}
