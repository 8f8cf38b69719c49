import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { OfferFamily } from './OfferFamily';
import { RuleForm } from './RuleForm';
import { RuleImport } from './RuleImport';
import { RuleList } from './RuleList';
import { RuleReport } from './RuleReport';
import { RuleText } from './RuleText';
import { SeenWorks } from './SeenWorks';
import { SlowRules } from './SlowRules';
import { TagFamilies } from './TagFamilies';
import { useRuleFile } from './use-rule-file';

/** The reader's own rules: a form to add one, each to switch, edit and delete, and the text that they are. */
export function Rules({ rememberSeen }: { rememberSeen: boolean }): JSX.Element | null {
  const file = useRuleFile();
  // The tag of a rule that was picked from a page, where its reader wants to know its other names.
  const picked = new URLSearchParams(location.search).get('tag');
  // The line of the text to which the reader wants to go; a new one each time.
  const [wanted, setWanted] = useState<{ line: number } | null>(null);
  if (!file) return null;
  return (
    <section class="dg-card dg-stack" aria-labelledby="rules">
      <h2 id="rules">{t('optionsRules')}</h2>
      <p class="dg-soft">{t('rulesWhat')}</p>
      <SlowRules file={file} />
      {picked !== null && <OfferFamily tags={[picked]} families={file.families} />}
      <RuleForm families={file.families} />
      <RuleList file={file} onText={(line) => setWanted({ line })} />
      <RuleReport file={file} />
      <RuleImport file={file} />
      <RuleText saved={file.text} families={file.families} wanted={wanted} />
      <TagFamilies file={file} />
      <SeenWorks on={rememberSeen} />
    </section>
  );
}
