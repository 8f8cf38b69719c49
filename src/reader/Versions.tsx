import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { findText, type KeptChapter } from '@/store/chapters';
import { type Choices, chooseText, textRead } from '@/store/choices';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import { ChooseVersion } from './ChooseVersion';
import { ComparedTexts } from './ComparedTexts';
import type { TextLanguage } from './language-of-work';
import { listVersions, type Version } from './list-versions';
import { NoteVersions } from './NoteVersions';
import { hashOf, hashOfVersion } from './use-address';

interface Props {
  work: WorkId;
  chapter: KeptChapter;
  choices: Choices;
  language: TextLanguage;
}

/** What changed between two versions of a chapter, with each of them to be read or made the text. */
export function Versions({ work, chapter, choices, language }: Props): JSX.Element {
  const versions = listVersions(chapter);
  const [begin] = useState(() => firstPair(versions, chapter, textRead(choices, chapter)));
  const [older, setOlder] = useState(begin.older);
  const [newer, setNewer] = useState(begin.newer);
  const [failed, change] = useChange();
  const live = useLive(() => Promise.all([findText(work, older), findText(work, newer)]), [older, newer]);
  if (live.kind === 'failed') throw live.error;
  const [before, after] = live.kind === 'ready' ? live.value : [null, null];
  const isLost = live.kind === 'ready' && live.value.includes(null);
  const shown = (text: string): boolean => text === chapter.text;
  const named = versions.map((version) => ({ key: version.text, name: nameOf(version) }));

  return (
    <>
      <p>
        <a href={hashOf(chapter.position)}>{t('backToChapter')}</a>
      </p>
      {versions.length < 2 ? (
        chapter.noteVersions.length === 0 && <p>{t('oneVersion')}</p>
      ) : (
        <>
          <div class="dg-row dg-compare-choice">
            <ChooseVersion label={t('compareFrom')} versions={named} chosen={older} onChoose={setOlder} />
            <ChooseVersion label={t('compareTo')} versions={named} chosen={newer} onChoose={setNewer} />
          </div>
          {before !== null && after !== null && <ComparedTexts {...{ before, after, language }} />}
          {isLost && <Notice trouble>{t('versionLost')}</Notice>}
          <section class="dg-stack" aria-labelledby="versions">
            <h2 id="versions">{t('versions')}</h2>
            <ul class="dg-stack">
              {versions.map((version) => (
                <li key={version.text} class="dg-row dg-version">
                  <span class="dg-grow">{describe(version, chapter)}</span>
                  <a href={hashOfVersion(chapter.position, { text: version.text })}>{t('readVersion')}</a>
                  {!shown(version.text) && (
                    <Button
                      onClick={() =>
                        change(() => chooseText(work, chapter, version.text), { vanishes: true })
                      }
                    >
                      {t('showVersion')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <p class="dg-soft dg-small">{t('showVersionWhat')}</p>
            {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
          </section>
        </>
      )}
      <NoteVersions {...{ work, chapter, language }} />
    </>
  );
}

/** From what the reader saw last to what the chapter is now, or else from the version before. */
function firstPair(versions: Version[], { newest }: KeptChapter, read: string | null) {
  const newer = newest ?? '';
  const before = versions.find(({ text }) => text !== newer)?.text ?? newer;
  const known = versions.some(({ text }) => text === read);
  return { newer, older: known && read !== null && read !== newer ? read : before };
}

const nameOf = ({ number, seenAt }: Version): string =>
  t('versionNamed', { number, day: date(dayOf(seenAt)) });

/** "Version 2, last seen Jan 5, 2026 (shown)". */
function describe(version: Version, chapter: KeptChapter): string {
  const { text } = version;
  const name = nameOf(version);
  const marks = [text === chapter.newest && t('versionNewest'), text === chapter.text && t('versionShown')];
  const said = marks.filter((mark) => mark !== false).join(', ');
  return said === '' ? name : `${name} (${said})`;
}
