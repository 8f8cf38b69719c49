import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { useSettings } from '@/ui/use-settings';
import { About } from './About';
import { AskingAo3 } from './AskingAo3';
import { Backups } from './Backups';
import { FindOption } from './FindOption';
import { HiddenTags } from './HiddenTags';
import { Keeping } from './Keeping';
import { Keys } from './Keys';
import { LanguageChoice } from './LanguageChoice';
import { OnPages } from './OnPages';
import { OtherTools } from './OtherTools';
import { Reading } from './Reading';
import { Rules } from './Rules';
import { SectionList } from './SectionList';
import { Shelves } from './Shelves';
import { StorageUse } from './StorageUse';
import { useSections } from './use-sections';

/**
 * options.html: what the reader can choose, what is stored, and what Dogear promises. `notice`: what the library has to
 * say first.
 */
export function Options({ notice }: { notice?: JSX.Element }): JSX.Element {
  const settings = useSettings();
  const [typed, setTyped] = useState('');
  const page = useRef<HTMLDivElement>(null);
  const sections = useSections(page, typed);
  useEffect(() => {
    document.title = `${t('options')} – ${t('dogear')}`;
  }, []);
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack dg-options">
        <h1>{t('options')}</h1>
        {notice}
        <div class="dg-beside">
          <div class="dg-stack">
            <FindOption typed={typed} found={sections.length} onType={setTyped} />
            <SectionList sections={sections} />
          </div>
          <div class="dg-stack" ref={page}>
            <Keeping settings={settings} />
            {settings && <AskingAo3 restrictedWorks={settings.restrictedWorks} />}
            {settings && <Rules {...settings} />}
            <HiddenTags settings={settings} />
            {settings && <Reading settings={settings} />}
            {settings && <Shelves {...settings} />}
            <OnPages settings={settings} />
            <LanguageChoice />
            <StorageUse />
            <Backups />
            <OtherTools />
            <Keys settings={settings} />
            <About />
          </div>
        </div>
      </main>
    </>
  );
}
