import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { cleanFragment } from '@/formats/clean-html';
import { compareTexts, type Passage } from '@/formats/compare-texts';
import { readParagraphs } from '@/formats/read-paragraphs';
import { t } from '@/i18n/app';
import { aroundText } from './around-text';
import type { TextLanguage } from './language-of-work';

interface Props {
  /** Both as AO3 served them. */
  before: string;
  after: string;
  language: TextLanguage;
  /** What they are versions of, where a page compares several; else it is the text. */
  name?: string;
}

/** Two texts in one: what went struck through, what came underlined, and of what stayed only what is near. */
export function ComparedTexts({ before, after, language, name }: Props): JSX.Element {
  const { passages, added, removed } = useMemo(
    () =>
      compareTexts(
        readParagraphs(cleanFragment(before, aroundText)),
        readParagraphs(cleanFragment(after, aroundText)),
        language.lang,
      ),
    [before, after, language.lang],
  );
  return (
    <section class="dg-stack" aria-label={name ? t('comparisonOf', { name }) : t('comparison')}>
      <p role="status">
        {added + removed === 0
          ? t('noWordsChanged')
          : t('wordsChanged', {
              added: t('wordsAdded', { count: added }),
              removed: t('wordsRemoved', { count: removed }),
            })}
      </p>
      <div class="dg-text dg-compared" {...language}>
        {passages.map((passage, index) =>
          passage.kind === 'same' ? (
            <Same
              key={index}
              paragraphs={passage.paragraphs}
              first={index === 0}
              last={index === passages.length - 1}
            />
          ) : (
            <Changed key={index} passage={passage} />
          ),
        )}
      </div>
    </section>
  );
}

/** The paragraph next to a change on either side, and how many are between. */
function Same(props: { paragraphs: string[]; first: boolean; last: boolean }): JSX.Element {
  const { paragraphs, first, last } = props;
  const head = first ? 0 : 1;
  const tail = last ? 0 : 1;
  const left = paragraphs.length - head - tail;
  const shown = left > 0 ? paragraphs.slice(0, head) : paragraphs;
  return (
    <>
      {shown.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      {left > 0 && <p class="dg-unchanged">{t('unchanged', { count: left })}</p>}
      {left > 0 && paragraphs.slice(head + left).map((text, index) => <p key={index}>{text}</p>)}
    </>
  );
}

function Changed({ passage }: { passage: Extract<Passage, { kind: 'changed' }> }): JSX.Element {
  return (
    <p>
      {passage.pieces.map(({ change, text }, index) => {
        if (change === 'same') return text;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span class="dg-unseen">[{t(`change_${change}`)} </span>
            {text}
            <span class="dg-unseen">] </span>
          </Mark>
        );
      })}
    </p>
  );
}
