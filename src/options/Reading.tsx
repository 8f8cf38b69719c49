import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { date, number, t } from '@/i18n/app';
import { type Settings, saveSettings } from '@/settings/settings';
import { forgetDay, listLastDays } from '@/store/days';
import { forgetReading } from '@/store/forget-reading';
import { findPaces } from '@/store/paces';
import { listLastPlaces } from '@/store/places';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { sayWhere } from '@/ui/say-where';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import { useOnce } from '@/ui/use-once';
import { ForgetReading } from './ForgetReading';
import { OwnLists } from './OwnLists';
import { UnfollowedWorks } from './UnfollowedWorks';

/** How many lines of each kind the options show. */
const most = 7;

/** What is remembered of the reader's reading, and how to stop that or have it forgotten. */
export function Reading({ settings }: { settings: Settings }): JSX.Element {
  const { followReading, unfollowedFandoms } = settings;
  return (
    <section class="dg-card dg-stack" aria-labelledby="reading">
      <h2 id="reading">{t('optionsReading')}</h2>
      <Switch
        label={t('followReading')}
        on={followReading}
        described="reading-what"
        onSwitch={(on) => void saveSettings({ followReading: on })}
      />
      <p id="reading-what" class="dg-soft">
        {t('followReadingWhat')}
      </p>
      <Fandoms names={unfollowedFandoms} />
      <UnfollowedWorks />
      <OwnLists settings={settings} />
      <Remembered />
      <ForgetReading />
    </section>
  );
}

function Fandoms({ names }: { names: readonly string[] }): JSX.Element {
  const [text, setText] = useState(names.join('\n'));
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    const lines = text.split('\n').map((line) => line.trim());
    await saveSettings({ unfollowedFandoms: [...new Set(lines.filter((line) => line !== ''))] });
    setSaved(true);
  };
  return (
    <>
      <label class="dg-stack">
        <span>{t('unfollowedFandoms')}</span>
        <textarea
          class="dg-field"
          rows={3}
          dir="auto"
          value={text}
          aria-describedby="fandoms-what"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <p id="fandoms-what" class="dg-soft dg-small">
        {t('unfollowedFandomsWhat')}
      </p>
      <div class="dg-row">
        <Button onClick={() => void save()}>{t('saveFandoms')}</Button>
        <span role="status">{saved && t('fandomsSaved')}</span>
      </div>
    </>
  );
}

/** The last days and works, each of which can be forgotten. */
function Remembered(): JSX.Element | null {
  const paces = useOnce(findPaces);
  const live = useLive(
    async () => ({
      days: await listLastDays(most),
      works: await listLastPlaces(most),
    }),
    [],
  );
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  const { days, works } = live.value;
  if (days.length === 0 && works.length === 0) return <p class="dg-soft">{t('nothingRead')}</p>;
  return (
    <>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {paces?.words && <p>{t('readingPace', { words: Math.round(paces.words / 10) * 10 })}</p>}
      {paces?.characters && (
        <p>{t('readingPaceCharacters', { characters: Math.round(paces.characters / 10) * 10 })}</p>
      )}
      <h3>{t('lastDays')}</h3>
      <ul class="dg-plain dg-stack">
        {days.map(({ day, words, ms }) => (
          <Line
            key={day}
            name={date(day)}
            text={t('dayAmount', { day: date(day), words: number(words), minutes: Math.round(ms / 60_000) })}
            forget={() => change(() => forgetDay(day))}
          />
        ))}
      </ul>
      <h3>{t('lastWorks')}</h3>
      <ul class="dg-plain dg-stack">
        {works.map(({ known, place }) => (
          <Line
            key={known.work}
            name={known.title}
            text={t('workPlace', { title: known.title, place: sayWhere(place) })}
            forget={() => change(() => forgetReading(known.work))}
          />
        ))}
      </ul>
    </>
  );
}

function Line({ name, text, forget }: { name: string; text: string; forget: () => void }): JSX.Element {
  return (
    <li class="dg-row dg-apart">
      <span dir="auto">{text}</span>
      <Button look="quiet" aria-label={t('forgetNamed', { name })} onClick={forget}>
        {t('forget')}
      </Button>
    </li>
  );
}
