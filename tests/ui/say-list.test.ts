import { describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { sayList } from '@/ui/say-list';
import { freshList } from '../saving/simulated-queue';

const said = (facts: Parameters<typeof freshList>[0]) => sayList(freshList(facts), 0);
const trouble = { kind: 'trouble', why: 'cut', status: 200 } as const;

describe('sayList', () => {
  it('says which page is next, or is being asked for', () => {
    expect(said({})).toBe('Next is page 2 of 3.');
    expect(said({ state: 'asking' })).toBe('AO3 is being asked for page 2 of 3.');
  });

  it('says why it waits, and until when', () => {
    expect(said({ outcome: trouble, notBefore: 90_000 })).toContain(t('troubleCut'));
    expect(said({ outcome: trouble, notBefore: 90_000 })).toMatch(/Again at /);
  });

  it('says what was read, and what was left out', () => {
    const found = { pages: 2, works: 37, unrevealed: 2, unread: 1 };
    const text = said({ state: 'done', outcome: { kind: 'listed' }, left: [], found });
    expect(text).toContain(t('listRead', { count: 37, pages: 2 }));
    expect(text).toContain(t('listFewer', { count: 1 }));
    expect(text).toContain(t('keepListHidden', { count: 2 }));
    expect(text).toContain(t('keepListUnread', { count: 1 }));
  });

  it.each([
    [{ kind: 'gone' }, t('listGone')],
    [{ kind: 'login' }, t('listLogin')],
    [{ kind: 'changed', part: 'li.blurb' }, t('listChanged', { part: 'li.blurb' })],
    [{ kind: 'failed', message: 'odd' }, t('listFailed', { error: 'odd' })],
    [trouble, t('troubleCut')],
  ] as const)('says why it ended before its end, and where: %j', (outcome, why) => {
    expect(said({ state: 'done', outcome })).toBe(`${why} ${t('listStopped', { page: 2, pages: 3 })}`);
  });
});
