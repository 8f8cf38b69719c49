import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { bringBackWorks } from '@/store/removed';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';

/** What was just removed from the library. */
export interface JustRemoved {
  works: readonly WorkId[];
  /** Of the one work that it was. */
  title: string | null;
}

/** Says what was removed, and takes it back. */
export function Undo({ removed, onUndone }: { removed: JustRemoved; onUndone(): void }): JSX.Element {
  const [failed, change] = useChange();
  const { works, title } = removed;
  const undo = (): void => change(() => bringBackWorks(works).then(onUndone), { vanishes: true });
  return (
    <Notice>
      <div class="dg-row">
        <p class="dg-grow">
          {title === null ? t('removedMany', { count: works.length }) : t('removed', { title })}
        </p>
        <Button onClick={undo}>{t('undo')}</Button>
      </div>
      {failed && <p>{t('cannotWrite')}</p>}
    </Notice>
  );
}
