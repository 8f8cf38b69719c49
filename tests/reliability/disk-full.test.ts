import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says, textOn } from '../browser/journey';
import { until } from '../browser/own-page';
import { readLibrary } from '../browser/read-library';
import { figure, inRound, seed, seeded } from './figure';
import { fillLibrary, works } from './fill-library';

const random = seeded(seed);
const points = inRound(20, 1);
/** A work of 200 chapters, some megabytes. */
const work = 900000003;
/** What the browser itself may write while it runs, and the work, in bytes. */
const room = 80_000_000;

const template = join(mkdtempSync(join(tmpdir(), 'dogear-template-')), 'profile');
/** What saving the work takes in this browser, in bytes, measured before the first point. */
let taken = 0;
/** A browser may need more while it saves than is taken afterwards: with this much, some points have room enough. */
const mostFree = (): number => 2 * taken;
let journey: Journey;
const seen = { refused: 0, kept: 0, partial: 0, unreadable: 0, ended: 0, slowestMs: 0 };

/** To make a small disk takes rights that few machines give, and not every container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'dogear-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unmount(profile: string): void {
  execFileSync('umount', [profile]);
}

/** Puts the profile on a disk of its own, with little more room than it takes. */
function mountSmall(profile: string): void {
  const size = Number(execFileSync('du', ['-sb', template], { encoding: 'utf8' }).split(/\s/)[0]) + room;
  mkdirSync(profile, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', profile]);
  cpSync(template, profile, { recursive: true });
}

const filler = (): string => join(journey.open.profile, 'filler');

function bytesFree(): number {
  const { bavail, bsize } = statfsSync(journey.open.profile);
  return bavail * bsize;
}

/** Leaves so many bytes free, or none where the browser itself took them meanwhile. */
function fillUp(free: number): void {
  try {
    writeFileSync(filler(), Buffer.alloc(Math.max(0, bytesFree() - free)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

/** Opens the work on AO3 and the popup above it, which offers to keep it. */
async function offerToKeep(): Promise<Page> {
  const page = await journey.visit(`/works/${work}?view_full_work=true`);
  const popup = await journey.popupOver(page);
  await says(popup, t('keepWork'));
  return popup;
}

/** As at the start: the template on a small disk. */
async function begin(): Promise<void> {
  await journey.reopen(undefined, (profile) => {
    unmount(profile);
    mountSmall(profile);
  });
}

describe.runIf(canMount())(`a full disk in ${browserName}`, () => {
  beforeAll(async () => {
    journey = await Journey.start();
    await fillLibrary(journey);
    await journey.reopen(undefined, (profile) => {
      cpSync(profile, template, { recursive: true });
      mountSmall(profile);
    });
    const popup = await offerToKeep();
    const before = bytesFree();
    await press(popup, t('keepWork'));
    await says(popup, t('keptNow'));
    taken = before - bytesFree();
    await begin();
  });
  afterEach(begin);
  afterAll(async () => {
    figure(
      `disk full (${browserName}, seed ${seed}): ${points} points, at most ${mostFree()} bytes free: ${JSON.stringify(seen)}`,
    );
    await journey.reopen(undefined, unmount);
    await journey.end();
    rmSync(template, { recursive: true, force: true });
  });

  it.each(Array.from({ length: points }, (_, index) => index + 1))('point %i', async () => {
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: works.length }));
    const popup = await offerToKeep();
    fillUp(random() * mostFree());

    const began = performance.now();
    await press(popup, t('keepWork'));
    let told = '';
    await until(
      'the popup says what came of it',
      async () => {
        told = await textOn(popup);
        return told.includes(t('keptNow')) || told.includes(t('cannotWrite'));
      },
      60_000,
    );
    const isKept = told.includes(t('keptNow'));
    seen[isKept ? 'kept' : 'refused'] += 1;
    if (!isKept) seen.slowestMs = Math.max(seen.slowestMs, Math.round(performance.now() - began));

    rmSync(filler());
    const rows = await readLibrary(library);
    const row = (rows.works ?? []).find(({ id }) => id === work);
    const texts = (rows.texts ?? []).filter((each) => each.work === work).length;
    const isPartial = (row !== undefined) !== isKept || texts > 0 !== isKept;
    seen.partial += isPartial ? 1 : 0;
    const reader = await journey.own('reader.html?work=900000001');
    const unread = await says(reader, 'underlined it once').then(
      () => null,
      () => textOn(reader),
    );
    seen.unreadable += unread === null ? 0 : 1;
    if (!isKept) {
      await press(popup, t('keepWork'));
      await says(popup, t('keptNow'));
      seen.ended += 1;
    }
    expect({ isPartial, unread }).toEqual({ isPartial: false, unread: null });
  });
});
