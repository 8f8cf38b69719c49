import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { findRecovery } from '@/backup/find-recovery';
import { t } from '@/i18n/app';
import { Notice } from '@/ui/Notice';
import { isPrivate } from './is-private';
import { TroubleNotice } from './TroubleNotice';

/** For pages that are of use without the library: says in a line if it needs the reader, or is closed in this window. */
export function LibraryNotice(): JSX.Element | null {
  const [state, setState] = useState<'whole' | 'lost' | 'closed'>('whole');
  useLayoutEffect(() => {
    findRecovery().then(
      (found) => setState(found === null ? 'whole' : 'lost'),
      () => setState('closed'),
    );
  }, []);
  if (state === 'whole') return <TroubleNotice />;
  if (state === 'lost') {
    return (
      <Notice trouble>
        <p>{t('libraryNeedsYou')}</p>
        <a class="dg-button dg-primary" href="/library.html" target="_blank" rel="noreferrer">
          {t('openLibrary')}
        </a>
      </Notice>
    );
  }
  return <Notice>{t(isPrivate() ? 'privateShort' : 'libraryClosed')}</Notice>;
}
