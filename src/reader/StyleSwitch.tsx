import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Work } from '@/model/work';
import { changeChoices } from '@/store/choices';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';

/** AO3's own switch, for works that have a style of their own. `styled`: they are shown in it. */
export function StyleSwitch({ work, styled }: { work: Work; styled: boolean }): JSX.Element | null {
  const [failed, change] = useChange();
  if (work.skinCss === null) return null;
  return (
    <div class="dg-style dg-noprint">
      <Button
        look="quiet"
        onClick={() => change(() => changeChoices(work.id, () => ({ creatorStyle: !styled })))}
      >
        {t(styled ? 'hideStyle' : 'showStyle')}
      </Button>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
    </div>
  );
}
