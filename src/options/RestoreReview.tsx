import type { JSX } from 'preact';
import type { RestoreReport } from '@/backup/restore-backup';
import { t } from '@/i18n/app';

/** What a backup would bring, and what of it is lost. */
export function RestoreReview({ report }: { report: RestoreReport }): JSX.Element {
  const { head, works, partly, named, families, facts, damage } = report;
  const isDamaged = !damage.complete || damage.members > 0;
  const lost = works.lost + partly;
  const brings = [
    works.new > 0 && t('restoreNew', { count: works.new }),
    works.more > 0 && t('restoreMore', { count: works.more }),
    named > 0 && t('restoreNamed', { count: named }),
    families > 0 && t('restoreFamilies', { count: families }),
    facts.brought > 0 && t('restoreFacts', { count: facts.brought }),
    works.same > 0 && t('restoreSame', { count: works.same }),
    works.removed > 0 && t('restoreRemoved', { count: works.removed }),
    lost > 0 && t('restoreLost', { count: lost }),
    damage.rows > 0 && t('restoreUnread', { count: damage.rows }),
    facts.ahead > 0 && t('restoreAhead', { count: facts.ahead }),
  ].filter((line) => line !== false);
  return (
    <div class="dg-stack">
      <p>
        {head
          ? t('restoreFrom', { day: new Date(head.madeAt), count: head.counts.works })
          : t('restoreNoHead')}
      </p>
      {isDamaged && <p>{t('restoreDamaged')}</p>}
      {works.new + works.more + named + families + facts.brought === 0 && <p>{t('restoreNothing')}</p>}
      <ul class="dg-bullets">
        {brings.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
