import { expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { sayWaiting } from '@/ui/say-waiting';
import { freshJob, freshList } from '../saving/simulated-queue';

it('says what waits: lists, works, or nothing', () => {
  expect(sayWaiting([], [])).toBe('');
  expect(sayWaiting([freshJob(1), freshJob(2)], [])).toBe(t('worksWaiting', { count: 2 }));
  expect(sayWaiting([freshJob(1)], [freshList()])).toBe(
    `${t('listsWaiting', { count: 1 })} ${t('worksWaiting', { count: 1 })}`,
  );
});
