import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type BroughtFromTool, bringFromTool } from '@/backup/bring-from-tool';
import { t } from '@/i18n/app';
import { CannotWrite } from '@/store/cannot-write';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { FileField } from './FileField';
import { ToolReview } from './ToolReview';

/** What was chosen, what would come of it, and what came of it. */
type State =
  | { kind: 'idle' }
  | { kind: 'unknown'; name: string }
  | { kind: 'looked-at'; file: File; brought: BroughtFromTool }
  | { kind: 'done'; brought: BroughtFromTool }
  | { kind: 'failed'; error: unknown };

/** Brings in what another tool remembers: says first what that would do, and does it when the reader says so. */
export function OtherTools(): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const run = (file: File, write: boolean): void => {
    bring(file, write).then(
      (brought) => {
        if (brought === null) setState({ kind: 'unknown', name: file.name });
        else setState(write ? { kind: 'done', brought } : { kind: 'looked-at', file, brought });
      },
      (error: unknown) => {
        console.error(error);
        setState({ kind: 'failed', error });
      },
    );
  };
  return (
    <section class="dg-card dg-stack" aria-labelledby="other-tools">
      <h2 id="other-tools">{t('otherTools')}</h2>
      <p class="dg-soft">{t('otherToolsWhat')}</p>
      <FileField
        label={t('otherToolsChoose')}
        accept=".json,.txt,application/json,text/plain"
        take={(chosen) => run(chosen, false)}
      />
      <div role="status" class="dg-stack">
        {state.kind === 'looked-at' && <ToolReview brought={state.brought} />}
        {state.kind === 'done' && <p>{t('toolDone', { count: state.brought.facts.brought })}</p>}
      </div>
      {state.kind === 'unknown' && <Notice trouble>{t('otherToolsUnknown', { name: state.name })}</Notice>}
      {state.kind === 'failed' && <Notice trouble>{sayFailure(state.error)}</Notice>}
      {state.kind === 'looked-at' && (
        <div class="dg-row">
          {state.brought.facts.brought > 0 && (
            <Button look="primary" onClick={() => run(state.file, true)}>
              {t('toolBringIn')}
            </Button>
          )}
          <Button onClick={() => setState({ kind: 'idle' })}>{t('toolNot')}</Button>
        </div>
      )}
    </section>
  );
}

const bring = async (file: File, write: boolean): Promise<BroughtFromTool | null> =>
  bringFromTool(await file.text(), { write, fileAt: file.lastModified, now: Date.now() });

function sayFailure(error: unknown): string {
  if (error instanceof CannotWrite) return t('cannotWrite');
  return t('restoreFailed', { error: error instanceof Error ? error.message : String(error) });
}
