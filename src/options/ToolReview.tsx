import type { JSX } from 'preact';
import type { BroughtFromTool } from '@/backup/bring-from-tool';
import { t } from '@/i18n/app';

/** So many entries that were not understood are named. */
const mostNamed = 20;

/** What would come of another tool's file. */
export function ToolReview({ brought }: { brought: BroughtFromTool }): JSX.Element {
  const { from, works, shelves, notes, ratings, ownShelves, facts, odd } = brought;
  const parts = [
    ...[...shelves]
      .filter(([, count]) => count > 0)
      .map(([shelf, count]) => t('toolOnShelf', { shelf: t(`shelf_${shelf}`), count })),
    ...(ownShelves > 0 ? [t('toolOwnShelves', { count: ownShelves })] : []),
    ...(ratings > 0 ? [t('toolRatings', { count: ratings })] : []),
    ...(notes > 0 ? [t('toolNotes', { count: notes })] : []),
  ];
  return (
    <>
      <p>{t('toolWorks', { tool: t(`tool_${from}`), count: works })}</p>
      <ul class="dg-bullets">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{facts.brought > 0 ? t('toolNew', { count: facts.brought }) : t('toolNothingNew')}</p>
      {facts.ahead > 0 && <p>{t('toolAhead', { count: facts.ahead })}</p>}
      {odd.length > 0 && (
        <details>
          <summary>{t('toolOdd', { count: odd.length })}</summary>
          <ul class="dg-bullets dg-small">
            {odd.slice(0, mostNamed).map((entry, index) => (
              <li key={`${index} ${entry}`} dir="auto">
                <code>{entry}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
