import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { keyOfRule, type Lifting, type MetRule, type RuleKey } from '@/model/telling';
import { writeRule } from '@/rules/write-rule';
import { Button } from '@/ui/Button';

/** What a reader may press. */
type How = Exclude<Lifting['how'], 'once' | 'slow'>;

interface Props {
  met: readonly MetRule[];
  /** Why a rule is met, in a sentence. */
  say: (met: MetRule) => string;
  hows: readonly How[];
  lift: (how: How, rules: RuleKey[]) => void;
}

/** Rules that are met, each with why and the ways to lift it. */
export function MetList({ met, say, hows, lift }: Props): JSX.Element {
  return (
    <ul class="dg-met" hidden={met.length === 0}>
      {met.map(({ rule, ...rest }) => (
        <li key={rule.line}>
          <code dir="auto">{writeRule(rule)}</code>
          <p class="dg-soft">{say({ rule, ...rest })}</p>
          <div class="dg-row">
            {hows.map((how) => (
              <Button key={how} onClick={() => lift(how, [keyOfRule(rule)])}>
                {t(`ruleLift_${how}`)}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
