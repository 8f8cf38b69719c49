import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/i18n/app';
import { languageFor, languages } from '@/i18n/languages';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { loadLanguage, saveLanguage, saveSpokenWords } from '@/settings/language';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { Choice } from './Choice';

const ways = ['browser', ...languages] as const;
type Way = (typeof ways)[number];

/** In which language Dogear speaks. The page is loaded again in the one that is chosen; pages of AO3 follow. */
export function LanguageChoice(): JSX.Element {
  const [chosen, setChosen] = useState<Way>('browser');
  const [failed, change] = useChange();
  useEffect(() => {
    void loadLanguage().then((saved) => setChosen(ways.find((way) => way === saved) ?? 'browser'));
  }, []);
  const choose = (way: Way): void => {
    setChosen(way);
    change(async () => {
      const language = way === 'browser' ? null : way;
      await saveSpokenWords(spokenElsewhere(languageFor(language, browser.i18n.getUILanguage())));
      await saveLanguage(language);
      location.reload();
    });
  };
  return (
    <section class="dg-card dg-stack" aria-labelledby="language">
      <h2 id="language">{t('optionsLanguage')}</h2>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <Choice
        label={t('languageChosen')}
        of={ways}
        chosen={chosen}
        choose={choose}
        say={(way) => t(`language_${way}`)}
      />
      <p class="dg-soft">{t('languageWhat')}</p>
    </section>
  );
}
