import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { gatherReport, type Report } from '@/backup/gather-report';
import { t } from '@/i18n/app';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Rescue } from './Rescue';

/** diagnostics.html: what a reader can send to somebody who is to help, without telling them what they read. */
export function Diagnostics(): JSX.Element {
  const [report, setReport] = useState<Report | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    document.title = `${t('diagnostics')} – ${t('dogear')}`;
    void gatherReport(browser.runtime.getManifest().version, Date.now()).then(setReport);
  }, []);
  const text = JSON.stringify(report, null, 2);
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack" aria-busy={report === null}>
        <h1>{t('diagnostics')}</h1>
        <p>{t('diagnosticsWhat')}</p>
        {report && (
          <>
            <Notice trouble={!isWell(report)}>
              {t(isWell(report) ? 'diagnosticsWell' : 'diagnosticsNotWell')}
            </Notice>
            <div class="dg-row">
              <Button
                look="primary"
                onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
              >
                {t('diagnosticsCopy')}
              </Button>
              <p role="status">{copied && t('diagnosticsCopied')}</p>
            </div>
            <section class="dg-card dg-stack" aria-labelledby="report">
              <h2 id="report">{t('diagnosticsReport')}</h2>
              <textarea
                class="dg-field dg-report dg-small"
                rows={20}
                readOnly
                aria-labelledby="report"
                value={text}
              />
            </section>
          </>
        )}
        <Rescue />
      </main>
    </>
  );
}

const isWell = ({ databases }: Report): boolean =>
  Object.values(databases).every(({ canary, rows }) => canary === 'well' && typeof rows !== 'string');
