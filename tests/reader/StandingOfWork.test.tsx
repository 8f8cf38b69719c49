// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { StandingOfWork } from '@/reader/StandingOfWork';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { work } from '../saving/invented-readings';
import { enter, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(() => show(null));
beforeEach(() => Promise.all(vault.tables.map((table) => table.clear())));

const lamp = work({ id: workId(7), complete: true });
const shelf = async () => (await findStanding(lamp.id)).shelf?.value;
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('where a work stands, in the reader', () => {
  it('is asked at the end of a complete work, also where another shelf was chosen by hand', async () => {
    await keepStanding([lamp.id], { kind: 'shelf', shelf: 'to-read' });
    await show(<StandingOfWork work={lamp} at="end" />);
    await appears(t('endFinished'));
    await press(t('shelfPut', { shelf: t('shelf_finished') }));
    await appears(t('shelfIsOn', { shelf: t('shelf_finished') }));
    expect(await shelf()).toEqual({ name: 'finished', byHand: true });
  });

  it('offers to wait at the end of what is posted', async () => {
    await show(<StandingOfWork work={{ ...lamp, complete: false }} at="end" />);
    await appears(t('endWaiting'));
    await press(t('shelfPut', { shelf: t('shelf_waiting') }));
    await vi.waitFor(async () => expect(await shelf()).toMatchObject({ name: 'waiting' }));
  });

  it('is set on the title page', async () => {
    await show(<StandingOfWork work={lamp} at="beginning" />);
    await appears(t('standingHeading'));
    expect(shownText()).not.toContain(t('endFinished'));
    await enter(t('shelf'), 'dropped');
    await vi.waitFor(async () => expect(await shelf()).toMatchObject({ name: 'dropped' }));
  });
});
