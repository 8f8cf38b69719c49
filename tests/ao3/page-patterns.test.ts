import { describe, expect, it } from 'vitest';
import { archiveHosts } from '@/ao3/addresses';
import { hostPatterns, passwordPages, whyLeftAlone } from '@/ao3/page-patterns';
import { runsOn } from '../bench/measure-entries';

/** As the script for lists is declared, of those that run everywhere but where passwords are typed. */
const everywhereElse = {
  js: [],
  matches: hostPatterns(['/*']),
  exclude_matches: hostPatterns(passwordPages),
};

describe('whyLeftAlone', () => {
  it.each([
    ['https://archiveofourown.org/', null],
    ['https://archiveofourown.org/works/7', null],
    ['https://archiveofourown.org/users/Logan/works', null],
    ['https://archiveofourown.org/works?page=/users/login', null],
    ['https://archiveofourown.org/users/login', 'password'],
    ['https://www.ao3.org/users/login?return_to=%2Fworks%2F7', 'password'],
    ['https://archiveofourown.org/users/password/new', 'password'],
    ['https://archiveofourown.org/users/someone/change_password', 'password'],
    ['https://archiveofourown.org/users/someone/changed_username', 'password'],
    ['https://archiveofourown.org/signup/0a1b2c', 'password'],
    ['https://archiveofourown.org/users/login_lantern/bookmarks', null],
    ['https://archiveofourown.org/users/passwordless', null],
    ['http://insecure.archiveofourown.org/works/7', 'http'],
    ['http://insecure.archiveofourown.org/users/login', 'http'],
  ] as const)('%s: %s, as the browser sees the patterns', (address, why) => {
    expect(whyLeftAlone(address)).toBe(why);
    expect(runsOn(everywhereElse, address)).toBe(why === null);
  });

  it('agrees with the patterns under every name of the archive', () => {
    for (const host of archiveHosts) {
      for (const path of ['/', '/users/login', '/users/password/edit?token=1', '/users/someone']) {
        const address = `https://${host}${path}`;
        expect(whyLeftAlone(address) === null, address).toBe(runsOn(everywhereElse, address));
      }
    }
  });
});
