import { expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { sayTimeLeft } from '@/ui/say-time-left';

it.each([
  [0.4, '5 min'],
  [22, '20 min'],
  [57, '55 min'],
  [59, '1 hr'],
  [100, '1.5 hr'],
  [605, '10 hr'],
  [3000, '50 hr'],
])('%d minutes are said as %s', (minutes, time) => {
  expect(sayTimeLeft(minutes)).toBe(t('timeLeft', { time }));
});
