import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { places } from '@/model/rule';
import { today } from '@/rules/today';
import { Switch } from '@/ui/Switch';
import { Choice } from './Choice';
import { DateField } from './DateField';
import type { RuleDraft } from './draft-rule';
import { listWith } from './list-with';

interface Props {
  draft: RuleDraft;
  change(part: Partial<RuleDraft>): void;
}

const priorities = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Where a rule holds, for how long, and how strong it is among others; open where it says any of that. */
export function RuleEndings({ draft, change }: Props): JSX.Element {
  const { on, until, paused, priority } = draft;
  const [begunOpen] = useState(
    () => !on || draft.places.length > 0 || until !== '' || paused !== '' || priority > 0,
  );
  const isOver = until !== '' && until < today();
  return (
    <details open={begunOpen}>
      <summary>{t('ruleEndings')}</summary>
      <div class="dg-stack">
        <fieldset class="dg-choices">
          <legend>{t('rulePlaces')}</legend>
          {places.map((place) => (
            <Switch
              key={place}
              label={t(`rulePlace_${place}`)}
              on={draft.places.includes(place)}
              onSwitch={(on) => change({ places: listWith(draft.places, place, on) })}
            />
          ))}
        </fieldset>
        <div class="dg-row dg-ends">
          <DateField label={t('ruleUntil')} value={until} write={(until) => change({ until })} />
          <DateField label={t('rulePaused')} value={paused} write={(paused) => change({ paused })} />
        </div>
        <p role="status" class="dg-small" hidden={!isOver}>
          {isOver && t('ruleOver')}
        </p>
        <Choice
          label={t('rulePriority')}
          of={priorities}
          chosen={priorities[priority] ?? '0'}
          choose={(one) => change({ priority: Number(one) })}
          say={(one) => one}
        />
        <Switch label={t('ruleOn')} on={on} onSwitch={(on) => change({ on })} />
      </div>
    </details>
  );
}
