import { type ArchiveSeries, type ArchiveWork, describeChapter } from './archive-work';
import { cartographer, present } from './works/cartographer';
import { longWorks } from './works/long-works';
import { shortWorks } from './works/short-works';
import { worksInOtherLanguages } from './works/works-in-other-languages';
import { writeProse } from './write-prose';

/** What an author may do to a work while a reader has an older copy of it. */
export type Edit =
  | { kind: 'addChapter'; work: number; title: string; words: number }
  | { kind: 'removeChapter'; work: number; position: number }
  /** Deleted and posted anew at its place: the same text under another number, and nothing else tells. */
  | { kind: 'repostChapter'; work: number; position: number }
  | { kind: 'rewordChapter'; work: number; position: number; html: string }
  | { kind: 'changeTags'; work: number; freeforms: string[] }
  | { kind: 'changeNotes'; work: number; summary: string; notes: string | null; firstChapter: string | null }
  | { kind: 'deleteWork'; work: number };

/** The works that the stand-in holds. Every shelf starts out the same, and is changed by nobody else. */
export class Shelf {
  readonly works = new Map<number, ArchiveWork>();
  /** How many works a page of a list shows; a test that wants several pages of few works may take fewer. */
  perPage = 20;

  readonly series: ArchiveSeries[] = [
    {
      id: 9100001,
      title: 'Letters & Quinces',
      description: '<p>Two works, one fruit.</p>',
      begun: '2025-03-13',
      updated: '2026-06-06',
      complete: false,
    },
    {
      id: 9100002,
      title: 'The Harbour Shelf',
      description: null,
      begun: '2025-03-13',
      updated: '2026-06-06',
      complete: true,
    },
  ];

  constructor() {
    for (const work of [...shortWorks, ...longWorks, ...worksInOtherLanguages, cartographer, present]) {
      this.works.set(work.id, { ...work, chapters: [...work.chapters] });
    }
  }

  /** Every work that a listing shows to this reader, newest first. */
  listed(loggedIn: boolean): ArchiveWork[] {
    return [...this.works.values()]
      .filter((work) => loggedIn || !work.restricted)
      .sort((a, b) => b.updated.localeCompare(a.updated) || b.id - a.id);
  }

  inSeries(series: number, loggedIn = true): ArchiveWork[] {
    const part = (work: ArchiveWork) => work.series.find(({ id }) => id === series)?.part ?? 0;
    return [...this.works.values()]
      .filter((work) => part(work) > 0 && (loggedIn || !work.restricted))
      .sort((a, b) => part(a) - part(b));
  }

  workOfChapter(chapter: number): ArchiveWork | undefined {
    return [...this.works.values()].find((work) => work.chapters.some(({ id }) => id === chapter));
  }

  /** Throws for a work or chapter that is not there: a test would mean nothing. */
  edit(edit: Edit): void {
    const work = this.works.get(edit.work);
    if (!work) throw new Error(`No work ${edit.work} to edit`);
    const today = '2026-07-20';

    switch (edit.kind) {
      case 'addChapter': {
        const position = work.chapters.length + 1;
        const id = Math.max(...work.chapters.map((chapter) => chapter.id)) + 1;
        const html = () => writeProse(id, edit.words);
        work.chapters.push(describeChapter({ id, title: edit.title, date: today, html }));
        if (work.chaptersPlanned !== null) work.chaptersPlanned = Math.max(work.chaptersPlanned, position);
        work.updated = today;
        break;
      }
      case 'removeChapter':
        if (!work.chapters[edit.position - 1]) throw new Error(`No chapter ${edit.position} to remove`);
        work.chapters.splice(edit.position - 1, 1);
        break;
      case 'repostChapter': {
        const chapter = work.chapters[edit.position - 1];
        if (!chapter) throw new Error(`No chapter ${edit.position} to post anew`);
        const id = Math.max(...work.chapters.map((chapter) => chapter.id)) + 1;
        work.chapters[edit.position - 1] = describeChapter({ ...chapter, id });
        break;
      }
      case 'rewordChapter': {
        const chapter = work.chapters[edit.position - 1];
        if (!chapter) throw new Error(`No chapter ${edit.position} to reword`);
        work.chapters[edit.position - 1] = describeChapter({ ...chapter, html: () => edit.html });
        work.updated = today;
        break;
      }
      case 'changeTags':
        work.freeforms = edit.freeforms;
        break;
      case 'changeNotes': {
        const [first, ...rest] = work.chapters;
        if (!first) throw new Error(`No chapter of ${edit.work} has notes`);
        Object.assign(work, { summary: edit.summary, notes: edit.notes });
        work.chapters = [describeChapter({ ...first, notes: edit.firstChapter }), ...rest];
        break;
      }
      case 'deleteWork':
        this.works.delete(edit.work);
        break;
    }
  }
}
