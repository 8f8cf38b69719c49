import type { JSX } from 'preact';
import { date, t } from '@/i18n/app';
import type { Choices } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import { driftOf, keepDriftTold } from '@/store/drift';
import type { Shrinkage } from '@/store/shrinkage';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { sayDrift } from '@/ui/say-drift';
import { useChange } from '@/ui/use-change';
import { listChangedTexts } from './list-changed-texts';
import { Shrunk } from './Shrunk';
import { hashOfVersion } from './use-address';
import type { OwnVersions } from './use-own-versions';

interface Props {
  kept: KeptWork;
  choices: Choices;
  shrinkage: Shrinkage | null;
  versions: OwnVersions;
}

/** What a reader should know of a work before the first line: that AO3 has it no more, and what changed about it. */
export function WorkNotices({ kept, choices, shrinkage, versions }: Props): JSX.Element {
  const [failed, change] = useChange();
  const drift = driftOf(kept, choices.toldAsOf);
  const texts = listChangedTexts(versions, choices.toldAsOf);
  const { absence } = kept;
  return (
    <>
      {absence && (
        <Notice trouble>
          {t(absence.kind === 'missing' ? 'onlyCopyWhat' : 'hiddenAgainWhat', {
            day: date(dayOf(absence.at)),
          })}
        </Notice>
      )}
      {shrinkage && <Shrunk work={kept.id} {...{ choices, shrinkage }} />}
      {drift.length + texts.length > 0 && (
        <Notice>
          <p>{t('driftSince')}</p>
          <ul class="dg-drift">
            {drift.flatMap(sayDrift).map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
            {texts.map((name) => (
              <li key={name}>{t(`textChanged_${name}`)}</li>
            ))}
          </ul>
          <p class="dg-row">
            {texts.length > 0 && <a href={hashOfVersion(null, 'all')}>{t('whatChanged')}</a>}
            <Button onClick={() => change(() => keepDriftTold(kept), { vanishes: true })}>
              {t('markSeen')}
            </Button>
          </p>
          {failed && <p>{t('cannotWrite')}</p>}
        </Notice>
      )}
    </>
  );
}
