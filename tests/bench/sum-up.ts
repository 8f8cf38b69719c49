import { type Figure, isMissed } from './table';

/** How many goals a run missed, and by name those rows that say no cause. */
export function sumUp(tables: Record<string, readonly Figure[]>): string {
  const figures = Object.entries(tables).flatMap(([area, rows]) => rows.map((figure) => ({ area, figure })));
  const goals = figures.filter(({ figure }) => figure.goal !== null);
  const missed = goals.filter(({ figure }) => isMissed(figure));
  const silent = missed.filter(({ figure }) => !figure.cause);
  const said = `${missed.length} of ${goals.length} goals are missed`;
  if (missed.length === 0) return `${said}.`;
  if (silent.length === 0) return `${said}, each with a cause beside it.`;
  return [
    `${said}, ${silent.length} of them WITHOUT A CAUSE:`,
    ...silent.map(({ area, figure }) => `  ${area}: ${figure.what}`),
  ].join('\n');
}
