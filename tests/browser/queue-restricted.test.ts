import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { fillIn } from './fill-in';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage, photograph, pictureFolder } from './look';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { QueueWatch } from './watch-queue';

const restricted = 900000013;
const entire = `/works/${restricted}?view_full_work=true&view_adult=true`;
let journey: Journey;
let watch: QueueWatch;
beforeAll(async () => {
  journey = await Journey.start();
  watch = new QueueWatch(await journey.own('library.html'), journey.archive);
});
afterAll(() => journey.end());

const ended = async () => (await watch.job(restricted))?.state === 'done';
const ours = () => watch.asked().filter(({ path }) => path === entire);
/** Whether each request for it brought the reader's log-in along. */
const loggedIn = () => ours().map(({ cookies }) => cookies.some((each) => each.startsWith('user_cred')));

/** As a reader logs in: AO3's own form. */
async function logIn(): Promise<void> {
  const page = await journey.visit('/users/login');
  await page.evaluate(() => {
    const name = document.querySelector<HTMLInputElement>('#user_login');
    if (name) name.value = 'reader';
    document.querySelector<HTMLFormElement>('form.new_user')?.submit();
  });
  await until('the reader is logged in', () => page.url() === 'https://archiveofourown.org/');
  await page.close();
}

describe(`works for readers who are logged in, in ${browserName}`, () => {
  it('are not left out in silence where a list shows their lock: the popup offers to ask with the log-in', async () => {
    await logIn();
    const page = await journey.visit('/users/tidewrack/works');
    const listed = await page.evaluate(() => document.querySelectorAll('li.work.blurb').length);
    expect(await page.evaluate(() => document.querySelectorAll('img[title=Restricted]').length)).toBe(1);
    const popup = await journey.popupOver(page);
    await press(popup, t('keepList', { count: listed }));
    await says(popup, t('cookiesWhat', { count: 1 }));
    await says(popup, t('keepListQueued', { count: listed - 1 }));
    // Who never wants it is not asked.
    const options = await journey.own('options.html');
    await fillIn(options, t('restrictedWorks'), 'never');
    await until(
      'it is not offered',
      async () => !(await textOn(popup)).includes(t('cookiesWhat', { count: 1 })),
    );
    await fillIn(options, t('restrictedWorks'), 'ask');
    await says(popup, t('cookiesWhat', { count: 1 }));
    await options.close();
    await press(watch.page, t('queueCancelAll'));
    expect(await watch.job(restricted)).toMatchObject({ state: 'done', outcome: { kind: 'login' } });
    expect(watch.asked().filter(({ path }) => path.includes(String(restricted)))).toEqual([]);
    await photograph(popup, 'popup-log-in', pictureFolder);
    expect(await auditPage(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('are asked for without the log-in first, and with it once the reader agreed', async () => {
    journey.archive.forget();
    await watch.queue([restricted]);
    await until('AO3 wants a log-in', ended, 60_000);
    expect(await watch.job(restricted)).toMatchObject({ outcome: { kind: 'login' } });
    expect(loggedIn()).toEqual([false]);
    expect(ours().flatMap(({ cookies }) => cookies)).toEqual([]);

    await says(watch.page, t('cookiesWhat', { count: 1 }));
    await press(watch.page, t('cookiesAgree', { count: 1 }));
    await until('it is kept', async () => (await watch.job(restricted))?.outcome?.kind === 'kept', 60_000);
    expect(loggedIn()).toEqual([false, true]);
    const { works = [] } = await readLibrary(watch.page);
    expect(works.map(({ id }) => id)).toContain(restricted);
  });

  it('are said to need a log-in where the reader has logged out', async () => {
    const page = await journey.visit('/');
    const cookies = await page.browserContext().cookies();
    await page.browserContext().deleteCookie(...cookies);
    await page.close();
    journey.archive.forget();
    await watch.queue([restricted]);
    await until('it has ended', ended, 90_000);
    expect(await watch.job(restricted)).toMatchObject({ outcome: { kind: 'logged-out' } });
    await says(watch.page, t('outcomeLoggedOut'));
    expect(loggedIn()).toEqual([false, false]);
  });
});
