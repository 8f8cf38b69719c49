import browser from 'webextension-polyfill';
import type { FailureCode, KeptMark } from '@/messages/list';
import { receiveReadings } from '@/messages/receive-readings';
import { answerMessages, type Door } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import {
  NotUnderstood,
  parseAbsent,
  parseChapterId,
  parsePlaceAsked,
  parseQueueing,
  parseRuleAsked,
  parseWorkIds,
  parseWorkShown,
} from '@/model/parse';
import { parseSeenFacts } from '@/model/parse-facts';
import { parseFamily } from '@/model/parse-family';
import { parseLifting } from '@/model/parse-lifting';
import { parseListQueueing } from '@/model/parse-list-queueing';
import { parseOwnEntries, parseTaken } from '@/model/parse-own-entries';
import { parsePictureAsked } from '@/model/parse-picture';
import { parseSeries } from '@/model/parse-series';
import { parseShelfChosen } from '@/model/parse-shelf';
import { parseStretch, parseWorkId } from '@/model/parse-stretch';
import { parseTagPath } from '@/model/parse-tag-path';
import { parseVisitedWorks } from '@/model/parse-visited';
import { fetchImage } from '@/saving/fetch-images';
import { noteError, watchErrors } from '@/settings/noted-errors';
import { offAlarm, saveOff } from '@/settings/off';
import { CannotWrite } from '@/store/cannot-write';
import { findWorkOfChapter } from '@/store/find-work-of-chapter';
import { mirrorAlarm } from '@/store/note-change';
import { findWorks } from '@/store/works';
import { openCopy, takeAbsence } from './answer-copy';
import { answerFetch } from './answer-fetch';
import { answerLifting } from './answer-lifting';
import { answerMarks } from './answer-marks';
import { answerPlace, takeStretch } from './answer-place';
import { takeListQueueing, takeQueueChange, takeQueueing, takeVisit } from './answer-queue';
import { addRule, draftRule, openNames, undoRule } from './answer-rules';
import { answerShelf, takeShelf } from './answer-shelf';
import { putDriftAway } from './drift-met';
import { giveBackPlaces } from './give-back-places';
import { judgeSeries, judgeWork } from './judge-work';
import { keepReceived, Refused } from './keep-received';
import { layOutWords, worded } from './lay-out-words';
import { openOnce } from './open-once';
import { recountOnUpdate } from './recount-on-update';
import { mendRules, renewRules } from './renew-rules';
import { takeFamily } from './take-family';
import { giveBackTaken, takeOverList } from './take-over-list';
import { takeSeen } from './take-seen';
import { tendCopies } from './tend-copies';
import { queueAlarm, tendQueue } from './tend-queue';
import { tendTexts } from './tend-texts';
import { updateWhenIdle } from './update-when-idle';

/** What the background is told of AO3's addresses. */
export interface Addresses {
  isArchive(address: string): boolean;
  /** The work that an address names, or null where it names none. */
  workAt(address: string): WorkId | null;
  /** Whether it is a list of a reader's own: their history, what they marked for later, bookmarks. */
  isOwnList(address: string): boolean;
}

/**
 * Sets up everything that wakes the background. The browser stops it when it is idle and starts it again for a
 * message, so all listeners are added before the first pause, and nothing is remembered here.
 */
export function startBackground({ isArchive, workAt, isOwnList }: Addresses): void {
  watchErrors('background');
  const door: Door = { isArchive, codeOf };
  answerMessages(
    {
      findKept: { parse: parseWorkIds, answer: findKept },
      findWorkOfChapter: { parse: parseChapterId, answer: findWorkOfChapter },
      findMarks: { parse: parseWorkIds, answer: answerMarks },
      judgeWork: { parse: parseWorkShown, answer: worded(judgeWork) },
      judgeSeries: { parse: parseSeries, answer: worded(judgeSeries) },
      putDriftAway: { parse: parseWorkIds, answer: putDriftAway },
      liftRules: { parse: parseLifting, answer: worded(answerLifting) },
      draftRule: { parse: parseRuleAsked, answer: worded(draftRule) },
      addRule: { parse: parseRuleAsked, answer: addRule },
      openNames: { parse: parseRuleAsked, answer: openNames },
      undoRule: { parse: parseRuleAsked, answer: worded(undoRule) },
      tellVisit: { parse: parseVisitedWorks, answer: takeVisit },
      tellSeen: { parse: parseSeenFacts, answer: takeSeen },
      tellFamily: { parse: parseFamily, answer: takeFamily },
      tellAbsence: { parse: parseAbsent, answer: takeAbsence },
      openCopy: { parse: parsePlaceAsked, answer: openCopy },
      findPlace: { parse: parseWorkId, answer: answerPlace },
      keepPlace: { parse: parseStretch, answer: (stretch, from) => takeStretch(stretch, from, workAt) },
      findShelf: { parse: parseWorkId, answer: answerShelf },
      keepShelf: { parse: parseShelfChosen, answer: (chosen, from) => takeShelf(chosen, from, workAt) },
      takeOver: { parse: parseOwnEntries, answer: (entries, from) => takeOverList(entries, from, isOwnList) },
      giveBack: { parse: parseTaken, answer: (taken, from) => giveBackTaken(taken, from, isOwnList) },
      queueWorks: { parse: parseQueueing, answer: takeQueueing },
      queueList: { parse: parseListQueueing, answer: takeListQueueing },
      fetchPage: { parse: parseTagPath, answer: answerFetch },
      fetchPicture: { parse: parsePictureAsked, answer: (asked) => fetchImage(asked) },
      queueChanged: { parse: () => null, answer: takeQueueChange },
    },
    door,
  );
  receiveReadings((received) => keepReceived(received, workAt), door);
  browser.runtime.onInstalled.addListener(({ reason }) => openOnce(reason));
  // What waited when the browser was closed, or Dogear updated, goes on.
  browser.runtime.onInstalled.addListener(tend);
  browser.runtime.onInstalled.addListener(() => void renewRules().catch(console.warn));
  browser.runtime.onInstalled.addListener(({ reason }) => recountOnUpdate(reason).catch(console.warn));
  browser.runtime.onStartup.addListener(tend);
  browser.runtime.onStartup.addListener(() => void mendRules().catch(console.warn));
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
    event.addListener(tendLibrary);
    event.addListener(() => void layOutWords().catch(console.warn));
  }
  browser.runtime.onStartup.addListener(() => void giveBackPlaces().catch(console.warn));
  browser.runtime.onUpdateAvailable.addListener(() => void updateWhenIdle());
  // With the right to ask AO3 the queue loses what it lives of, and gets it back.
  browser.permissions.onRemoved.addListener(tend);
  browser.permissions.onAdded.addListener(tend);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === queueAlarm) return tend();
    if (name === offAlarm) return saveOff(null);
    return name === mirrorAlarm ? tendLibrary() : undefined;
  });
}

/** What is done when nobody waits. */
async function tendLibrary(): Promise<void> {
  await tendCopies();
  await tendTexts();
}

/** Where the browser lets us open no database (in a private window of Firefox), there is no queue to look after. */
const tend = (): Promise<void> =>
  tendQueue().catch((error: unknown) => console.warn('Dogear: the queue was not looked after.', error));

async function findKept(ids: WorkId[]): Promise<KeptMark[]> {
  return (await findWorks(ids)).map(({ id, chaptersKept }) => ({ work: id, chaptersKept }));
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof NotUnderstood || error instanceof Refused) return 'refused';
  void noteError(error, 'background');
  return error instanceof CannotWrite ? 'cannot-write' : 'failed';
}
