import { describe, expect, it, vi } from 'vitest';
import { giveBackPlaces } from '@/background/give-back-places';
import { fake } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
/** What is given back where these are allowed; null where nothing is asked for. */
async function givenBack(...origins: string[]): Promise<string[] | null> {
  vi.restoreAllMocks();
  vi.spyOn(fake.permissions, 'getAll').mockResolvedValue({ origins });
  const remove = vi.spyOn(fake.permissions, 'remove').mockResolvedValue(true);
  await giveBackPlaces();
  return remove.mock.calls[0]?.[0].origins ?? null;
}

describe('places that may still be asked when the browser starts', () => {
  it('are given back, but never AO3', async () => {
    expect(
      await givenBack(
        'https://archiveofourown.org/*',
        'https://i.example.com/*',
        'https://archiveofourown.org/works/*',
        'https://p.example.org/*',
      ),
    ).toEqual(['https://i.example.com/*', 'https://p.example.org/*']);
    expect(await givenBack('https://archiveofourown.org/*')).toBeNull();
    expect(await givenBack()).toBeNull();
  });

  it('stay where the reader allowed all of them', async () => {
    expect(await givenBack('https://*/*')).toBeNull();
    expect(await givenBack('<all_urls>')).toBeNull();
  });
});
