import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { TagFamily } from '@/model/family';
import { Families } from '@/rules/families';
import { isHeldUp, nextLeave } from '@/saving/pace';
import { findQueue } from '@/store/jobs';
import { sayLeave } from '@/ui/say-leave';
import { useLive } from '@/ui/use-live';
import { AskFamily } from './AskFamily';
import { sayNames } from './say-family';

interface Props {
  /** The tags of a rule that was just made. */
  tags: readonly string[];
  families: readonly TagFamily[];
}

/** So many tags of one rule are offered. */
const most = 5;

/**
 * Offers to ask AO3 for the other names of those tags of which none are known, each by one request, and says what came.
 * While AO3 says to wait, it says only that. `tags` are those that it begins with: another rule has a key of its own.
 */
export function OfferFamily({ tags, families }: Props): JSX.Element | null {
  const known = new Families(families);
  const [offered] = useState(() => tags.filter((tag) => !known.findCanonical(tag)?.family).slice(0, most));
  const live = useLive(findQueue, []);
  if (offered.length === 0 || live.kind !== 'ready') return null;
  const now = Date.now();
  const leave = nextLeave(live.value.pace, now);
  return (
    <ul class="dg-rules" aria-label={t('familyOffer')}>
      {offered.map((tag) => {
        const canonical = known.findCanonical(tag);
        const isKnown = canonical?.family != null;
        return (
          <li key={tag} class="dg-row">
            <strong dir="auto">{tag}</strong>
            <span role="status">{sayKnown(known, tag)}</span>
            {!isKnown && isHeldUp(leave, now) ? (
              <span class="dg-soft">{sayLeave(leave, now)}</span>
            ) : (
              <AskFamily tag={canonical?.name ?? tag} again={isKnown} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function sayKnown(known: Families, tag: string): string {
  const canonical = known.findCanonical(tag);
  if (!canonical) return t('familyOffered');
  const { name, family } = canonical;
  const isOther = name.toLowerCase() !== tag.toLowerCase();
  return [isOther ? t('familyOther', { tag: name }) : null, family && sayNames(family)]
    .filter((said) => said !== null)
    .join(': ');
}
