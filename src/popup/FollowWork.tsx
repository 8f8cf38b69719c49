import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { changeChoices, findChoices } from '@/store/choices';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

/** Whether new chapters of a kept work are fetched as soon as a page that the reader opens tells of them. */
export function FollowWork({ work }: { work: WorkId }): JSX.Element | null {
  const live = useLive(() => findChoices(work), [work]);
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  return (
    <>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <Switch
        label={t('keepUpToDate')}
        on={live.value.upToDate}
        onSwitch={(upToDate) => change(() => changeChoices(work, () => ({ upToDate })))}
      />
    </>
  );
}
