import type { Page } from 'puppeteer-core';
import { t } from '@/i18n/app';
import { says, textOn } from './journey';

/** Waits until the popup offers to fetch works of a list; how many: those that are kept or wait already are not among them. */
export async function countOffered(popup: Page): Promise<number> {
  const [before = '', after = ''] = t('keepList', { count: 14 }).split('14');
  const offered = new RegExp(`${before}(\\d+)${after}`);
  await says(popup, offered);
  return Number(offered.exec(await textOn(popup))?.[1]);
}
