import type { ComponentChild, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import type { Lifted, Lifting, Way } from '@/model/telling';
import { letIn } from '@/settings/let-in';
import type { Choices } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Gate } from './Gate';
import { Told } from './Told';
import { useJudged } from './use-judged';

interface Props {
  kept: KeptWork;
  choices: Choices;
  /** The work, given what is told above its text. */
  children: (told: ComponentChild) => JSX.Element;
}

/** A kept work, unless a rule of the reader's asks before it. */
export function BehindGate({ kept, choices, children }: Props): JSX.Element | null {
  const judged = useJudged(kept, [kept.changedAt, JSON.stringify(choices.toldAsOf)]);
  // The rules whose gate was opened on this visit: another one asks anew.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [lifted, setLifted] = useState<{ by: Lifting; came: Lifted } | null>(null);
  if (judged.kind === 'asked') return null;
  const { telling } = judged;

  const lift = async (by: Lifting): Promise<void> => {
    const came = await send('liftRules', by);
    if (came.said !== '') setLifted({ by, came });
  };
  const take = (way: Way): void => {
    if (way === 'leave') {
      location.assign('/library.html');
      return;
    }
    if (!telling) return;
    setOpened([...opened, ...telling.askedBy]);
    if (way === 'once') void letIn(kept.id, telling.askedBy, Date.now());
    void lift({ rules: telling.rules, how: way, work: kept.id, back: false });
  };
  const isOpened = telling?.askedBy.every((rule) => opened.includes(rule)) || judged.letIn;
  if (telling?.asks && !isOpened) return <Gate work={kept.work} telling={telling} take={take} />;
  return children(
    <>
      {lifted && (
        <Notice>
          <p>{lifted.came.said}</p>
          {lifted.came.rules.length > 0 && !lifted.by.back && (
            <Button onClick={() => void lift({ ...lifted.by, rules: lifted.came.rules, back: true })}>
              {t('undo')}
            </Button>
          )}
        </Notice>
      )}
      {telling && <Told kept={kept} telling={telling} />}
    </>,
  );
}
