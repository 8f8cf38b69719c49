import type { JSX } from 'preact';

/** A page of AO3 of 120 by 80, as paths: what is AO3's on it, the boxes that are ours, and what we write there. */
interface Picture {
  theirs: string;
  boxes: string;
  ours: string;
}

/** What each switch puts on AO3's pages. */
export const pictures = {
  // How many are hidden, and between two works a third that is folded to one line.
  rulesOnLists: {
    theirs: 'M10 26h8v8h-8zM26 27h54M26 33h34M10 62h8v8h-8zM26 63h46M26 69h60',
    boxes: 'M8 42h104v12h-104z',
    ours: 'M10 18h32M15 48h44M92 48h14',
  },
  // In place of the text a question with two answers.
  rulesOnWorks: {
    theirs: 'M36 18h48M46 25h28',
    boxes: 'M12 33h96v39h-96z',
    ours: 'M60 38l7 11h-14zM34 57h52M36 65h16M68 65h16',
  },
  // A line of each work: its shelf, and how far the reader is.
  marksOnLists: {
    theirs: 'M10 17h8v8h-8zM26 18h54M26 24h34M10 49h8v8h-8zM26 50h42M26 56h50',
    boxes: 'M38 31h50v6h-50zM38 63h50v6h-50z',
    ours: 'M26 30v8l3-2.5l3 2.5v-8zM41 34h30M26 62v8l3-2.5l3 2.5v-8zM41 66h12',
  },
  // Among the buttons one that opens a list.
  shelfOnPage: {
    theirs: 'M9 16h16v9h-16zM30 16h16v9h-16zM95 16h16v9h-16zM36 37h48M46 44h28M12 56h96M12 63h96M12 70h54',
    boxes: 'M52 15h38v11h-38z',
    ours: 'M58 20.5h14M79 19l3 3l3-3',
  },
  // Above the text the way down to the line where the reader was.
  placeOnPage: {
    theirs: 'M12 36h76M12 43h70M12 50h76M12 57h66M12 71h80',
    boxes: 'M8 14h104v14h-104z',
    ours: 'M14 21h46M86 21h20M101 34v28M96 57l5 5l5-5M12 64h78',
  },
  // Above a page that failed a line with a way to the copy.
  copyOnPage: {
    theirs: 'M53 46l14 14M67 46l-14 14M36 69h48',
    boxes: 'M8 15h104v20h-104z',
    ours: 'M22 20q-4 -2 -8 0v10q4 -2 8 0q4 -2 8 0v-10q-4 -2 -8 0v10M38 25h34M86 25h20',
  },
} as const satisfies Record<string, Picture>;

/** What a switch puts on AO3's pages, drawn. The sentence beside it says the same, so nobody is read this. */
export function OnPagesPicture({ of }: { of: keyof typeof pictures }): JSX.Element {
  const { theirs, boxes, ours } = pictures[of];
  return (
    <svg class="dg-picture" viewBox="0 0 120 80" aria-hidden="true">
      <path d="M0 0h120v8h-120z" />
      <path d={theirs} />
      <path d={boxes} />
      <path d={ours} />
    </svg>
  );
}
