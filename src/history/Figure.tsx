import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { downloadFile } from '@/ui/download-file';
import { drawFigure } from './draw-figure';
import { pictureOf } from './picture-of';

interface Props {
  title: string;
  /** What the bars are of: a month, a day. */
  column: string;
  /** In the order of time. */
  bars: readonly { name: string; words: number }[];
  /** What is written under some of the bars, by their index. */
  ticks: ReadonlyMap<number, string>;
  /** What the image is called, without ".png". */
  file: string;
}

/** Words as bars, the same as a table for whoever does not see them, and as an image to keep. */
export function Figure({ title, column, bars, ticks, file }: Props): JSX.Element {
  const drawn = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const values = bars.map(({ words }) => words);
  useEffect(() => {
    return drawn.current ? drawFigure(drawn.current, { values, ticks }) : undefined;
  }, [values.join(), [...ticks].join()]);

  const save = async (): Promise<void> => {
    const blob = drawn.current && (await pictureOf(drawn.current, title));
    const name = `${file}.png`;
    if (blob) downloadFile({ name, blob });
    setSaid(blob ? t('figureSaved', { name }) : t('figureNotSaved'));
  };
  return (
    <figure class="dg-figure dg-stack">
      <figcaption>
        <h3>{title}</h3>
      </figcaption>
      <div ref={drawn} class="dg-drawn" role="img" aria-label={t('figureSays', { title })} />
      <details>
        <summary>{t('figureTable')}</summary>
        <table class="dg-table">
          <caption class="dg-unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{t('columnWords')}</th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ words }) => words > 0)
              .map(({ name, words }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{number(Math.round(words))}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
      <div class="dg-row">
        <Button look="quiet" aria-label={t('figureSaveNamed', { title })} onClick={() => void save()}>
          {t('figureSave')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </figure>
  );
}
