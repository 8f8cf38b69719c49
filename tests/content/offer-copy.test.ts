import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offerCopy } from '@/content/offer-copy';
import { runFeatures } from '@/content/run-features';
import { t } from '@/i18n/copy';
import type { Messages } from '@/messages/list';
import { answerMessages } from '@/messages/wire';
import { workId } from '@/model/ids';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { almanac, unrated, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const told = vi.fn<(told: unknown) => void>();
const kept = new Set<number>();

beforeEach(() => {
  resetExtension();
  told.mockClear();
  kept.clear();
  fake.sender = archivePage('/');
  answerMessages(
    {
      findKept: {
        parse: (carried) => carried as Messages['findKept']['carries'],
        answer: async (ids) =>
          ids.filter((id) => kept.has(id)).map((id) => ({ work: workId(id), chaptersKept: 1 })),
      },
      findWorkOfChapter: {
        parse: (carried) => carried as Messages['findWorkOfChapter']['carries'],
        answer: async (chapter) => (chapter === 999 && kept.has(7) ? workId(7) : null),
      },
      tellAbsence: {
        parse: (carried) => carried as Messages['tellAbsence']['carries'],
        answer: async (absent) => {
          told(absent);
          return null;
        },
      },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});

async function open(path: string) {
  const visit = visitTo(path);
  const before = visit.document.documentElement.outerHTML;
  await runFeatures([offerCopy], visit);
  const bar = visit.document.querySelector('.dogear-bar');
  return { ...visit, before, said: bar?.textContent ?? null };
}

describe('offerCopy', () => {
  it('offers a copy on the page of a work that is not there, and tells that it is not', async () => {
    kept.add(900099999);
    const { said, document, before, leave } = await open('/works/900099999');
    expect(said).toContain(t('copyOfMissing'));
    expect(told).toHaveBeenCalledExactlyOnceWith({ work: 900099999, kind: 'missing' });
    leave();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('tells of a work that is hidden until a challenge is over', async () => {
    kept.add(900000014);
    expect((await open('/works/900000014')).said).toContain(t('copyKept'));
    expect(told).toHaveBeenCalledExactlyOnceWith({ work: 900000014, kind: 'unrevealed' });
  });

  it('offers it at the short address of a chapter, and says nothing of a work that is not named there', async () => {
    kept.add(7);
    const { said } = await open('/chapters/999');
    expect(said).toContain(t('copyKept'));
    expect(told).not.toHaveBeenCalled();
    expect((await open('/chapters/998')).said).toBeNull();
  });

  it('offers nothing where the reader does not want it, and still tells that the work is not there', async () => {
    kept.add(900099999);
    await saveSettings({ copyOnPage: false });
    expect((await open('/works/900099999')).said).toBeNull();
    expect(told).toHaveBeenCalledOnce();
  });

  it('tells nothing of a private window', async () => {
    kept.add(900099999);
    fake.extension.inIncognitoContext = true;
    expect((await open('/works/900099999')).said).not.toBeNull();
    expect(told).not.toHaveBeenCalled();
  });

  it('is not there where the work is, at the adult question, on other pages, and where nothing is kept', async () => {
    for (const id of [900000001, 900000015]) kept.add(id);
    for (const path of [almanac, unrated, '/works', '/works/900099999']) {
      const { said, document, before } = await open(path);
      expect(said).toBeNull();
      expect(document.documentElement.outerHTML).toBe(before);
    }
    expect(told).not.toHaveBeenCalled();
  });

  it('leaves the page alone where the background does not answer', async () => {
    resetExtension();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { document, before } = await open('/works/900099999');
    expect(document.documentElement.outerHTML).toBe(before);
    warn.mockRestore();
  });
});
