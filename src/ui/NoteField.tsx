import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';

/** As long as a writer pauses between two words; a popup may be closed at any moment. */
const pauseMs = 400;

/** A backup takes no longer one. */
const noteLetters = 100_000;

/** What the reader writes about a work, kept at each pause and when they leave. `onNote(null)`: no note any more. */
export function NoteField(props: { note: string; onNote(note: string | null): void }): JSX.Element {
  const [text, setText] = useState(props.note);
  const what = useId();
  const unkept = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const onNote = useRef(props.onNote);
  onNote.current = props.onNote;

  const keep = useRef(() => {
    if (unkept.current === null) return;
    const { text, timer } = unkept.current;
    clearTimeout(timer);
    unkept.current = null;
    onNote.current(text.trim() === '' ? null : text);
  }).current;
  useEffect(() => {
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, []);

  const write = (text: string): void => {
    setText(text);
    if (unkept.current) clearTimeout(unkept.current.timer);
    unkept.current = { text, timer: setTimeout(keep, pauseMs) };
  };
  return (
    <label class="dg-note">
      <span>{t('note')}</span>
      <textarea
        class="dg-field"
        rows={3}
        dir="auto"
        maxLength={noteLetters}
        value={text}
        aria-describedby={what}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onBlur={keep}
      />
      <span id={what} class="dg-soft dg-small">
        {t('noteWhat')}
      </span>
    </label>
  );
}
