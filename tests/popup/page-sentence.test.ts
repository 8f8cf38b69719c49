import { describe, expect, it } from 'vitest';
import type { Obstacle } from '@/ao3/find-obstacle';
import { t } from '@/i18n/app';
import type { PageDescription } from '@/messages/list';
import { pageSentence } from '@/popup/page-sentence';

const page = (told: Partial<PageDescription>): PageDescription => ({
  ...{ kind: 'work', obstacle: null, work: null, changed: null },
  ...told,
});

/** Every kind there is: the compiler sees to it. */
const kinds: Record<Obstacle['kind'], true> = {
  ...{ adult: true, login: true, forbidden: true, unrevealed: true, missing: true, busy: true },
  ...{ challenge: true, maintenance: true, expired: true, error: true, cut: true, foreign: true },
};

describe('pageSentence', () => {
  it('has a sentence of its own for each thing that can stand in the way', () => {
    const said = Object.keys(kinds).map((obstacle) => pageSentence(page({ obstacle })));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('has one for an obstacle that it does not know', () => {
    expect(pageSentence(page({ obstacle: 'flood' }))).toBe(t('obstacleError'));
  });

  it('says of a page that changed what changed, and that nothing is lost', () => {
    expect(pageSentence(page({ changed: '#workskin' }))).toContain('“#workskin”');
  });

  it.each([
    ['listing', 'pageIsList'],
    ['series', 'pageIsList'],
    ['chapter-index', 'pageIsIndex'],
    ['preferences', 'pageIsOther'],
  ] as const)('knows %s', (kind, key) => expect(pageSentence(page({ kind }))).toBe(t(key)));
});
