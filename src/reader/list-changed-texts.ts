import { type OwnText, ownTexts } from '@/model/own-text';
import type { Choices } from '@/store/choices';
import type { OwnVersions } from './use-own-versions';

/** Which of a work's own texts are not what they were when the reader was told last, as of when `told` says (as in store/drift). */
export function listChangedTexts(versions: OwnVersions, told: Choices['toldAsOf']): OwnText[] {
  return [...versions].flatMap(([name, [newest, ...earlier]]) => {
    const since = told[ownTexts[name]] ?? Number.NEGATIVE_INFINITY;
    return newest && earlier.some(({ asOf }) => asOf >= since) ? [name] : [];
  });
}
