import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { type Trouble, watchTrouble } from '@/store/trouble';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const sentences = {
  outdated: 'troubleOutdated',
  blocked: 'troubleBlocked',
  'read-only': 'troubleReadOnly',
} as const;

/** Says, at the top of a page of ours, why the library does not do there what it should; nothing if it does. */
export function TroubleNotice(): JSX.Element | null {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => watchTrouble(setTrouble), []);
  if (trouble === null) return null;
  return (
    <div class="dg-page">
      <Notice trouble>
        <p>{t(sentences[trouble.kind])}</p>
        {trouble.kind === 'outdated' && <Button onClick={() => location.reload()}>{t('reload')}</Button>}
      </Notice>
    </div>
  );
}
