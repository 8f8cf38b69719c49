import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { Rule, RuleFile } from '@/model/rule';
import { addImported, type Brought } from '@/rules/add-imported';
import { type ImportedRules, importRules } from '@/rules/import-rules';
import { changeRules } from '@/saving/change-rules';
import { Notice } from '@/ui/Notice';
import { FileField } from './FileField';
import { RulesArrived } from './RulesArrived';
import { sayMistake } from './say-mistake';

/** What came of a file. */
interface Said {
  what: string;
  /** What of it is no rule here. */
  leftOut: readonly string[];
  trouble: boolean;
}

/** So many entries are named: a file that has more of them is hardly one of rules. */
const most = 50;

/** Brings in rules from a file of ours or of another tool. They rest until the reader switches them on. */
export function RuleImport({ file }: { file: RuleFile }): JSX.Element {
  const [said, setSaid] = useState<Said | null>(null);
  const [arrived, setArrived] = useState<readonly Rule[]>([]);
  const take = async (chosen: File): Promise<void> => {
    const imported = importRules(await chosen.text());
    if (!imported) return setSaid(failed(chosen.name));
    let came = failed(chosen.name);
    await changeRules((now) => {
      const brought = addImported(now, imported.rules);
      came = sayBrought(imported, brought);
      return brought.added > 0 ? brought.file : null;
    });
    setArrived(imported.rules);
    setSaid(came);
  };
  return (
    <div class="dg-stack" id="rules-import">
      <FileField
        label={t('rulesImport')}
        accept=".txt,.js,.json,text/plain,application/json"
        take={(chosen) => {
          take(chosen).catch((error: unknown) => setSaid(failed(String(error))));
        }}
      />
      {said && (
        <Notice trouble={said.trouble}>
          <p>{said.what}</p>
          {said.leftOut.length > 0 && (
            <>
              <p>{t('rulesLeftOut', { count: said.leftOut.length })}</p>
              <ul>
                {said.leftOut.slice(0, most).map((words, index) => (
                  <li key={index} dir="auto">
                    {words}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      <RulesArrived file={file} arrived={arrived} />
    </div>
  );
}

const failed = (name: string): Said => ({
  what: t('rulesNotImported', { name }),
  leftOut: [],
  trouble: true,
});

function sayBrought(imported: ImportedRules, { added, known }: Brought): Said {
  const { rules, leftOut, from, mistakes = [] } = imported;
  const off = rules.filter(({ on }) => !on).length;
  const tool = t(`rulesFrom_${from}`);
  const what = [
    added > 0 ? t('rulesImported', { count: added, from: tool }) : t('rulesNoneNew', { from: tool }),
    ...(known > 0 ? [t('rulesKnown', { count: known })] : []),
    ...(off > 0 ? [t('rulesOffThere', { count: off })] : []),
  ];
  return { what: what.join(' '), leftOut: [...leftOut, ...mistakes.map(sayMistake)], trouble: false };
}
