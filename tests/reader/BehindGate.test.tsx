// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeWork } from '@/background/judge-work';
import { liftRules } from '@/background/lift-rules';
import { t } from '@/i18n/app';
import { t as telling } from '@/i18n/telling';
import type { Messages } from '@/messages/list';
import { workId } from '@/model/ids';
import type { Part, Work } from '@/model/work';
import { Reader } from '@/reader/Reader';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { textOfRules, writeRules } from '../background/rules-of';
import { resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
const background = vi.hoisted(() => ({ answers: true }));
vi.mock('@/messages/wire', () => ({
  send: async (name: string, carried: never) => {
    if (!background.answers) throw new Error('nobody');
    return name === 'judgeWork'
      ? judgeWork(carried satisfies Messages['judgeWork']['carries'], { address: '', incognito: false })
      : liftRules(carried satisfies Messages['liftRules']['carries']);
  },
}));
vi.stubGlobal('scrollTo', vi.fn());

const shows: Part[] = ['header', 'warnings', 'freeforms', 'preface'];
const keep = (asOf: number, facts: Partial<Work> = {}, parts = shows) =>
  keepReading(
    reading({
      work: work({ fandoms: ['Harbour Lights'], summaryHtml: '<p>In short.</p>', ...facts }),
      ...{ shows: parts, chapters: [chapter({ position: 1, html: '<p>Opening words.</p>' })] },
    }),
    asOf,
  );
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const open = async (): Promise<void> => {
  history.replaceState(null, '', '/reader.html?work=7');
  await show(<Reader />);
};
const gate = 'gate if fandom is "Harbour Lights" because "not on weekdays"';

beforeEach(async () => {
  resetExtension();
  background.answers = true;
  await Promise.all(database.tables.map((table) => table.clear()));
  await keep(1);
});

describe('a kept work that meets a gate', () => {
  it('shows nothing of itself but its name, says why, and takes the focus', async () => {
    await writeRules(gate);
    await open();
    await appears(telling('gateWork'));
    expect(shownText()).toContain('not on weekdays');
    expect(shownText()).toContain(telling('severity_gate'));
    expect(shownText()).not.toContain('Opening words.');
    expect(shownText()).not.toContain('In short.');
    expect(document.activeElement?.getAttribute('role')).toBe('alertdialog');
  });

  it('is read this time, and for a while is not asked about again', async () => {
    await writeRules(gate);
    await open();
    await appears(telling('gateWork'));
    await press(telling('way_once'));
    await appears('Opening words.');
    expect(shownText()).toContain('not on weekdays');
    expect(await textOfRules()).toBe(gate);
    await open();
    await appears('Opening words.');
    expect(shownText()).not.toContain(telling('gateWork'));
  });

  it('is asked about by another rule that comes while it is read', async () => {
    await writeRules(gate);
    await open();
    await appears(telling('gateWork'));
    await press(telling('way_once'));
    await appears('Opening words.');
    await writeRules(`${gate}\ngate if title has "lamp" because "another"`);
    await appears(telling('gateWork'));
    expect(shownText()).toContain('another');
    expect(shownText()).not.toContain('Opening words.');
  });

  it('is let in for good, which one press takes back', async () => {
    await writeRules(gate);
    await open();
    await appears(telling('gateWork'));
    await press(telling('way_work'));
    await appears(telling('lifted_work'));
    await appears('Opening words.');
    expect(await textOfRules()).toContain('unless work is 7');
    await press(t('undo'));
    await vi.waitFor(async () => expect(await textOfRules()).toBe(gate));
  });

  it('is left by Escape', async () => {
    await writeRules(gate);
    const assign = vi.fn();
    vi.stubGlobal('location', { ...location, href: location.href, assign });
    await open();
    await appears(telling('gateWork'));
    await act(() => {
      // Wherever the focus is by then.
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(assign).toHaveBeenCalledWith('/library.html');
    vi.unstubAllGlobals();
    vi.stubGlobal('scrollTo', vi.fn());
  });

  it('is shown where the background does not answer', async () => {
    await writeRules(gate);
    background.answers = false;
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await open();
    await appears('Opening words.');
  });
});

describe('above the text of a kept work', () => {
  it('stands what other rules say', async () => {
    await writeRules('dim if fandom is "Harbour Lights"');
    await open();
    await appears(telling('rulesSay'));
    expect(shownText()).toContain(`${telling('severity_dim')} Harbour Lights`);
    await appears('Opening words.');
  });

  it('stands which new tag a rule is about, until the reader has seen it', async () => {
    await writeRules('note if freeform has "death"');
    await keep(2, { freeforms: ['Death of a Gull'] });
    await open();
    const sentence = telling('driftSinceKept', { names: '“Death of a Gull”', why: 'Death of a Gull' });
    await appears(sentence);
    const seen = [...document.querySelectorAll('.dogear-told button')];
    expect(seen).toHaveLength(1);
    await press(t('markSeen'));
    await vi.waitFor(() => expect(shownText()).not.toContain(sentence));
    expect((await database.choices.get(workId(7)))?.toldAsOf.freeforms).toBe(2);
  });

  it('stands that a rule cannot tell, where AO3 hid such tags', async () => {
    await database.works.clear();
    await keep(3, {}, ['header', 'freeforms', 'preface']);
    await writeRules('hide if warning is "Major Character Death"');
    await open();
    await appears(telling('cannotSeeWork', { count: 1 }));
    expect(shownText()).toContain(telling('cannotTell'));
  });
});
