import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/telling';
import { workId } from '@/model/ids';
import { freshPace, type Pace } from '@/model/pace';
import { actions, type RuleFile } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { keepFamily, removeFamily } from '@/store/families';
import { changeQueue } from '@/store/jobs';
import { fake, resetExtension } from '../fake-extension';

const file = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-extension')).fake }));
vi.mock('@/settings/rule-file', () => ({
  loadRuleFile: async () => file.now,
  saveRuleFile: async (saved: RuleFile) => {
    file.now = saved;
  },
}));
const { addRule, draftRule, openNames, undoRule } = await import('@/background/answer-rules');

const work = workId(7);
const page = { incognito: false, tab: 1, address: '' };
const ofTag = { picked: { kind: 'tag', tag: 'Fog & Mist', tagKind: 'freeform' }, action: 'hide' } as const;
const paced = (pace: Partial<Pace>) => changeQueue(() => ({ pace: { ...freshPace, ...pace } }));
const text = () => (file.now as RuleFile).text;
const write = (written: string): void => {
  file.now = { text: written, ready: compileRules(parseRules(written).rules) };
};

beforeEach(() => {
  resetExtension();
  write('');
});

describe('the rules in the background', () => {
  it('gain one from a page, which can be taken away again', async () => {
    const before = 'note if title has "sea"';
    write(before);
    const asked = {
      picked: { kind: 'tag', tag: 'Harbour Lights', tagKind: 'fandom' },
      action: 'hide',
    } as const;
    const draft = await draftRule(asked);
    expect(draft.sentence).toBe('hide if fandom is "Harbour Lights"');
    expect(draft.actions.map(({ action }) => action)).toEqual(actions);
    await addRule(asked, page);
    expect(text()).toBe(`${before}\nhide if fandom is "Harbour Lights"\n`);
    expect(await undoRule(asked)).toBe('');
    expect(text()).toBe(before);
  });

  it('keep what came after the one that is taken away', async () => {
    const asked = { picked: { kind: 'work', work }, action: 'dim' } as const;
    await addRule(asked, page);
    write(`${text()}note if title has "sea"\n`);
    const now = text();
    expect(await undoRule(asked)).toBe(t('undoRefused'));
    expect(text()).toBe(now);
  });

  it('offer to ask AO3 for the other names of a tag, until they are known', async () => {
    await paced({});
    expect(await addRule(ofTag, page)).toBe(t('pickNames'));
    const none = { synonymOf: null, synonyms: [], subtags: [], metatags: [] };
    await keepFamily({ ...none, name: 'Fog & Mist' }, 'fog & mist', 1);
    expect(await addRule(ofTag, page)).toBeNull();
    await removeFamily('fog & mist');
  });

  it('offer nothing of a work, in a private window, or while AO3 says to wait', async () => {
    await paced({});
    expect(await addRule({ picked: { kind: 'work', work }, action: 'dim' }, page)).toBeNull();
    expect(await addRule(ofTag, { ...page, incognito: true })).toBeNull();
    await paced({ nextAt: Date.now() + 60_000, waitingFor: 'busy' });
    expect(await addRule(ofTag, page)).toBeNull();
    // Its own gap between two requests is no waiting of AO3's.
    await paced({ nextAt: Date.now() + 5_000, waitingFor: 'gap' });
    expect(await addRule(ofTag, page)).toBe(t('pickNames'));
  });

  it('open the options at that offer', async () => {
    const create = vi.spyOn(fake.tabs, 'create');
    await openNames(ofTag);
    const { url } = create.mock.calls[0]?.[0] ?? {};
    const opened = new URL(url ?? '');
    expect([opened.pathname, opened.searchParams.get('tag'), opened.hash]).toEqual([
      '/options.html',
      'Fog & Mist',
      '#rules',
    ]);
  });

  it('are about a series by its name', async () => {
    const picked = { kind: 'series', series: 'Tide Tables' } as const;
    expect((await draftRule({ picked, action: 'gate' })).sentence).toBe('gate if series is "Tide Tables"');
  });
});
