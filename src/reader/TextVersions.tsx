import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { dayOf } from '@/ui/day-of';
import { ChooseVersion } from './ChooseVersion';
import { ComparedTexts } from './ComparedTexts';
import type { TextLanguage } from './language-of-work';
import type { TextVersion } from './list-text-versions';
import { ShownText } from './ShownText';
import { noPictures, useKeptPictures } from './use-kept-pictures';

interface Props {
  work: WorkId;
  heading: string;
  /** Newest first. */
  versions: readonly TextVersion[];
  language: TextLanguage;
}

/** What changed between two versions of a summary or of notes, with each of them to be read; nothing where there is but one. */
export function TextVersions({ work, heading, versions, language }: Props): JSX.Element | null {
  const id = useId();
  const [older, setOlder] = useState<string | null>(null);
  const [newer, setNewer] = useState<string | null>(null);
  const pictures =
    useKeptPictures(
      work,
      versions.map(({ html }) => html),
    ) ?? noPictures;
  const [newest, before] = versions;
  if (!newest || !before) return null;
  const from = versions.find(({ key }) => key === older) ?? before;
  const to = versions.find(({ key }) => key === newer) ?? newest;
  const named = versions.map((version) => ({ key: version.key, name: nameOf(version) }));
  return (
    <section class="dg-stack dg-text-versions" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div class="dg-row dg-compare-choice">
        <ChooseVersion label={t('compareFrom')} versions={named} chosen={from.key} onChoose={setOlder} />
        <ChooseVersion label={t('compareTo')} versions={named} chosen={to.key} onChoose={setNewer} />
      </div>
      <ComparedTexts before={from.html ?? ''} after={to.html ?? ''} language={language} name={heading} />
      {versions.map((version) => (
        <details key={version.key}>
          <summary>{nameOf(version)}</summary>
          {version.html === null ? (
            <p class="dg-soft">{t('versionNone')}</p>
          ) : (
            <ShownText html={version.html} {...language} pictures={pictures} />
          )}
        </details>
      ))}
    </section>
  );
}

const nameOf = ({ number, asOf }: TextVersion): string =>
  t('versionNamed', { number, day: date(dayOf(asOf)) });
