/** What of a chapter is on the screen at a moment. `top`, `bottom` and `end` are letters from its beginning. */
export interface Sight {
  /** In ms. */
  at: number;
  top: number;
  bottom: number;
  end: number;
  /** Letters a ms: quicker than anybody reads. */
  most: number;
}

/** How the reader has been moving, as far as it decides what comes next. */
export interface Pace {
  sight: Sight;
  /** When the page was last moved, in ms. */
  movedAt: number;
  /** How many letters may have been read of what is on the screen. */
  credit: number;
  /** Why what is on the screen counts as the reader's place; null: they have only come by. */
  settled: 'reading' | 'staying' | null;
  ended: boolean;
}

export interface Followed {
  pace: Pace;
  /** What has been scrolled past at a pace at which one can read. */
  read: boolean;
  /** Time with the text since the last look, in ms. */
  ms: number;
}

/** Who stays that long where they came to reads there. */
const stayMs = 15_000;
/** Who has moved nothing for that long is not at the screen: 400 words take the slowest readers four minutes. */
const awayMs = 4 * 60_000;
/** Nobody reads every word of a last screen before they turn the page. */
const enoughOfEnd = 0.6;

/**
 * What another look at the screen says of the reader. Each moment earns letters that may have been read, at most as
 * many as were on the screen; to scroll past so many is reading, and past more is going somewhere else.
 */
export function followPace(before: Pace | null, sight: Sight): Followed {
  if (before === null)
    return {
      pace: { sight, movedAt: sight.at, credit: 0, settled: null, ended: false },
      read: false,
      ms: 0,
    };
  const passed = Math.max(0, sight.at - before.sight.at);
  const moved = sight.top - before.sight.top;
  const screen = before.sight.bottom - before.sight.top;
  const earned = Math.min(screen, before.credit + passed * sight.most);
  const ms = sight.at - before.movedAt < awayMs ? passed : 0;
  const movedAt = moved === 0 ? before.movedAt : sight.at;
  const next = { sight, movedAt, ended: before.ended };

  if (moved > earned || -moved > screen)
    return { pace: { ...next, credit: 0, settled: null }, read: false, ms };

  const credit = earned - Math.max(0, moved);
  const atEnd = sight.bottom >= sight.end;
  const rest = sight.end - sight.top;
  const stayed = sight.at - movedAt >= stayMs && rest > 0 ? 'staying' : null;
  const settled = moved > 0 || before.settled === 'reading' ? 'reading' : (before.settled ?? stayed);
  // Who looks at the last screen alone has not read to it; unless it is all there is.
  const came = settled === 'reading' || (settled === 'staying' && sight.top === 0);
  const ended = before.ended || (came && atEnd && credit >= rest * enoughOfEnd);
  return { pace: { ...next, credit, settled, ended }, read: moved > 0, ms };
}
