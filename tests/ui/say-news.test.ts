import { expect, it } from 'vitest';
import { sayNews } from '@/ui/say-news';

it.each([
  [1, '1 new chapter on AO3'],
  [0, 'Changed on AO3'],
  [-2, '2 chapters fewer on AO3'],
])('sayNews: %j', (chapters, said) => expect(sayNews({ chapters })).toBe(said));
