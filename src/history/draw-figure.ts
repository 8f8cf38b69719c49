import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { language } from '@/i18n/app';

/** Bars, one a value, the first at the left. */
export interface Bars {
  values: readonly number[];
  /** What is written under some of the bars, by their index. */
  ticks: ReadonlyMap<number, string>;
}

/** In CSS px. */
const height = 220;

/**
 * Draws bars into an element, as wide as it is and in the colours of the page, and again whenever one of them changes.
 *
 * @returns how to take the drawing away
 */
export function drawFigure(into: HTMLElement, bars: Bars): () => void {
  let plot = plotBars(into, bars);
  const again = (): void => {
    plot.destroy();
    plot = plotBars(into, bars);
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', again);
  const watching = new ResizeObserver(() => {
    if (into.clientWidth !== plot.width) plot.setSize({ width: into.clientWidth, height });
  });
  watching.observe(into);
  return () => {
    watching.disconnect();
    dark.removeEventListener('change', again);
    plot.destroy();
  };
}

function plotBars(into: HTMLElement, { values, ticks }: Bars): UPlot {
  const style = getComputedStyle(into);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const compact = new Intl.NumberFormat(language(), { notation: 'compact' });
  const font = `12px ${style.fontFamily}`;
  const axis = { font, stroke: colour('--soft'), ticks: { show: false } };
  return new UPlot(
    {
      width: into.clientWidth,
      height,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.5, values.length - 0.5] },
        y: { range: (_, _least, most) => [0, Math.max(most, 1) * 1.05] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          splits: () => [...ticks.keys()],
          values: (_, indexes) => indexes.map((index) => ticks.get(index) ?? ''),
        },
        {
          ...axis,
          grid: { stroke: colour('--line'), width: 1 },
          size: 56,
          values: (_, words) => words.map((count) => compact.format(count)),
        },
      ],
      series: [
        {},
        {
          fill: colour('--accent'),
          width: 0,
          points: { show: false },
          // Wide enough to be seen where a whole year stands side by side on a phone.
          ...(UPlot.paths.bars && { paths: UPlot.paths.bars({ size: [0.8, 48, 1] }) }),
        },
      ],
    },
    [values.map((_, index) => index), [...values]],
    into,
  );
}
