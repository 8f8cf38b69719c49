import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { OfferFamily } from './OfferFamily';
import { RuleForm } from './RuleForm';
import { RuleImport } from './RuleImport';
import { RuleReport } from './RuleReport';
import { RuleSwitches } from './RuleSwitches';
import { RuleText } from './RuleText';
import { SeenWorks } from './SeenWorks';
import { SlowRules } from './SlowRules';
import { TagFamilies } from './TagFamilies';
import { useRuleFile } from './use-rule-file';

/** The reader's own rules: as sentences to switch, as a form to add one, and as the text that they are. */
export function Rules({ rememberSeen }: { rememberSeen: boolean }): JSX.Element | null {
  const file = useRuleFile();
  // The tag of a rule that was picked from a page, where its reader wants to know its other names.
  const picked = new URLSearchParams(location.search).get('tag');
  if (!file) return null;
  return (
    <section class="dg-card dg-stack" aria-labelledby="rules">
      <h2 id="rules">{t('optionsRules')}</h2>
      <p class="dg-soft">{t('rulesWhat')}</p>
      <SlowRules file={file} />
      {picked !== null && <OfferFamily tags={[picked]} families={file.families} />}
      <RuleForm families={file.families} />
      <RuleSwitches file={file} />
      <RuleReport file={file} />
      <RuleImport file={file} />
      <RuleText saved={file.text} families={file.families} />
      <TagFamilies file={file} />
      <SeenWorks on={rememberSeen} />
    </section>
  );
}
