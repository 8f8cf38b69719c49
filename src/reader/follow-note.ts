/** Footnotes: the part after `#` in our address is the chapter's, so the step is made by hand. */
export function followNote(event: MouseEvent): void {
  const { target: clicked, currentTarget: text } = event;
  const link = clicked instanceof Element ? clicked.closest('a[href^="#"]') : null;
  if (!link || !(text instanceof Element)) return;
  event.preventDefault();
  const id = link.getAttribute('href')?.slice(1);
  const note = [...text.querySelectorAll<HTMLElement>('a[id]')].find((anchor) => anchor.id === id);
  if (!note) return;
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'center' });
}
