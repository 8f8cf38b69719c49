import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { type Choices, changeChoices } from '@/store/choices';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { useChange } from '@/ui/use-change';

/** Whether new chapters are fetched as soon as a page that the reader opens on AO3 tells of them. */
export function FollowSwitch({ work, choices }: { work: WorkId; choices: Choices }): JSX.Element {
  const [failed, change] = useChange();
  return (
    <div class="dg-noprint">
      <Switch
        label={t('keepUpToDate')}
        on={choices.upToDate}
        onSwitch={(upToDate) => change(() => changeChoices(work, () => ({ upToDate })))}
      />
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
    </div>
  );
}
