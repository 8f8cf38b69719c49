import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { listRules } from '@/rules/rule-book';
import { listTagsUnknown } from '@/rules/tags-asked';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { AskFamily } from './AskFamily';
import { sayFamily } from './say-family';
import { forgetFamily } from './setup';
import type { RulesHeld } from './use-rule-file';

/** So many tags of rules without a known family are offered at once. */
const offered = 20;

/** AO3's families of tags that are known, each with its date; and the tags of rules of which none is known. */
export function TagFamilies({ file }: { file: RulesHeld }): JSX.Element {
  const [failed, change] = useChange();
  const { families } = file;
  const unknown = listTagsUnknown(listRules(file.ready), families);
  const remove = (key: string): void => change(() => forgetFamily(key), { vanishes: true });
  return (
    <details>
      <summary>{t('families', { count: families.length })}</summary>
      <p class="dg-soft">{t('familiesWhat')}</p>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <ul class="dg-rules">
        {families.map((family) => (
          <li key={family.key} class="dg-stack">
            <strong dir="auto">{family.name}</strong>
            <span>{sayFamily(family)}</span>
            <div class="dg-row">
              <AskFamily tag={family.name} again />
              <Button
                look="quiet"
                aria-label={t('familyRemoveOf', { tag: family.name })}
                onClick={() => remove(family.key)}
              >
                {t('familyRemove')}
              </Button>
            </div>
          </li>
        ))}
        {unknown.slice(0, offered).map((tag) => (
          <li key={`unknown ${tag}`} class="dg-stack">
            <strong dir="auto">{tag}</strong>
            <span class="dg-soft">{t('familyUnknown')}</span>
            <AskFamily tag={tag} again={false} />
          </li>
        ))}
      </ul>
    </details>
  );
}
