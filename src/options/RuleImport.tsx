import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { importRules } from '@/rules/import-rules';
import type { Mistake } from '@/rules/mistake';
import { addToRuleFile } from '@/rules/rule-file';
import { changeRules } from '@/saving/change-rules';
import { Notice } from '@/ui/Notice';
import { FileField } from './FileField';
import { sayMistake } from './say-mistake';

/** What came of a file. */
interface Said {
  what: string;
  /** Its lines that are not understood. */
  mistakes?: readonly Mistake[];
  trouble: boolean;
}

/** So many mistakes are named: a file that has more is hardly one of rules. */
const most = 50;

/** Brings in rules from a file of ours or of another tool. They rest until the reader switches them on. */
export function RuleImport(): JSX.Element {
  const [said, setSaid] = useState<Said | null>(null);
  const take = async (chosen: File): Promise<void> => {
    const imported = importRules(await chosen.text());
    if (!imported) return setSaid({ what: t('rulesNotImported', { name: chosen.name }), trouble: true });
    const { rules, leftOut, from, mistakes = [] } = imported;
    await changeRules((file) => addToRuleFile(file, ...rules));
    const brought = t('rulesImported', { count: rules.length, from: t(`rulesFrom_${from}`) });
    const left = leftOut > 0 ? ` ${t('rulesLeftOut', { count: leftOut })}` : '';
    setSaid({ what: brought + left, mistakes, trouble: false });
  };
  return (
    <div class="dg-stack">
      <FileField
        label={t('rulesImport')}
        accept=".txt,.js,.json,text/plain,application/json"
        take={(chosen) => {
          take(chosen).catch((error: unknown) =>
            setSaid({ what: t('rulesNotImported', { name: String(error) }), trouble: true }),
          );
        }}
      />
      {said && (
        <Notice trouble={said.trouble}>
          <p>{said.what}</p>
          {said.mistakes && said.mistakes.length > 0 && (
            <ul>
              {said.mistakes.slice(0, most).map((mistake) => (
                <li key={mistake.line}>{sayMistake(mistake)}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}
