// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import { freshPace, type Pace } from '@/model/pace';
import { OfferFamily } from '@/options/OfferFamily';
import { changeQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const none: Omit<TagFamily, 'name'> = { synonymOf: null, synonyms: [], subtags: [], metatags: [] };
const paced = (pace: Partial<Pace>) => changeQueue(() => ({ pace: { ...freshPace, ...pace } }));
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const buttons = () =>
  [...document.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));

/** What the options know of families, which changes while the offer stands. */
let learn: (families: TagFamily[]) => void = () => undefined;
function Offered() {
  const [families, setFamilies] = useState<TagFamily[]>([]);
  learn = setFamilies;
  return <OfferFamily tags={['Fog']} families={families} />;
}

beforeEach(async () => {
  resetExtension();
  await paced({});
  await show(null);
});

describe('the other names of the tags of a rule', () => {
  it('are offered, and said as they come: those of the tag that AO3 uses, too', async () => {
    await show(<Offered />);
    await appears(t('familyOffered'));
    expect(buttons()).toEqual([t('familyAskOf', { tag: 'Fog' })]);
    const fog: TagFamily = { ...none, name: 'Fog', synonymOf: 'Mist' };
    await act(() => learn([fog]));
    await appears(t('familyOther', { tag: 'Mist' }));
    expect(buttons()).toEqual([t('familyAskOf', { tag: 'Mist' })]);
    await act(() => learn([fog, { ...none, name: 'Mist', synonyms: ['Fog'] }]));
    await appears(`${t('familyOther', { tag: 'Mist' })}: ${t('familySynonyms', { count: 1 })}`);
    expect(buttons()).toEqual([t('familyAskAgainOf', { tag: 'Mist' })]);
  });

  it('are not offered where they are known, nor more than a few at once', async () => {
    await show(<OfferFamily key="known" tags={['fog']} families={[{ ...none, name: 'Fog' }]} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shownText()).toBe('');
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    await show(<OfferFamily key="many" tags={many} families={[]} />);
    await vi.waitFor(() => expect(buttons()).toHaveLength(5));
  });

  it('cannot be asked for while AO3 says to wait', async () => {
    await paced({ nextAt: Date.now() + 3600_000, waitingFor: 'busy' });
    await show(<OfferFamily tags={['Fog']} families={[]} />);
    await appears(t('waitsBusy'));
    expect(buttons()).toEqual([]);
    await paced({});
    await vi.waitFor(() => expect(buttons()).toHaveLength(1));
  });
});
