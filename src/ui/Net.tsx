import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '@/i18n/app';
import { noteError } from '@/settings/noted-errors';
import { Button } from './Button';
import { Notice } from './Notice';
import { sayTrouble } from './say-trouble';

/** Catches what goes wrong while one of our pages is drawn, and says so instead of showing a blank page. */
export function Net({ children }: { children: ComponentChildren }): JSX.Element {
  const [error] = useErrorBoundary((error) => {
    console.error(error);
    void noteError(error, location.pathname);
  });
  if (error === undefined) return <>{children}</>;
  return (
    <main class="dg-stack dg-page">
      <h1>{t('wentWrong')}</h1>
      <Notice trouble>{sayTrouble(error)}</Notice>
      <div>
        <Button onClick={() => location.reload()}>{t('reload')}</Button>
      </div>
    </main>
  );
}
