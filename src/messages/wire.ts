import { type Browser, browser } from 'wxt/browser';
import { type Answer, type FailureCode, type Messages, senders } from './list';

declare module 'wxt/browser' {
  /** WXT writes this type for the paths of each build; we only ask for our own origin. */
  interface WxtRuntime {
    getURL(path: '/'): string;
  }
}

/** A message that was answered with an error, or by nobody. `code` says of what kind, the message is for a bug report. */
export class MessageFailed extends Error {
  readonly code: FailureCode | 'no answer';

  constructor(code: FailureCode | 'no answer', message: string) {
    super(message);
    this.name = 'MessageFailed';
    this.code = code;
  }
}

/** Sends a message to the background and waits for its answer. Throws MessageFailed. */
export async function send<Name extends keyof Messages>(
  name: Name,
  carried: Messages[Name]['carries'],
): Promise<Messages[Name]['answers']> {
  return answered(browser.runtime.sendMessage({ name, carried }));
}

/** Sends a message to the content script of a tab. Throws MessageFailed; code 'no answer' where there is none. */
export async function sendToTab<Name extends keyof Messages>(
  tab: number,
  name: Name,
  carried: Messages[Name]['carries'],
): Promise<Messages[Name]['answers']> {
  return answered(browser.tabs.sendMessage(tab, { name, carried }));
}

async function answered<Carried>(reply: Promise<unknown>): Promise<Carried> {
  // Our own other end wrote the answer, so its type is known; whether there is one at all is not.
  const answer = (await reply.catch((error: unknown) => {
    throw new MessageFailed('no answer', String(error));
  })) as Answer<Carried> | undefined;
  if (!answer) throw new MessageFailed('no answer', 'Nobody answered.');
  if (!answer.ok) throw new MessageFailed(answer.code, answer.message);
  return answer.answer;
}

/** For each message that this context answers: how what it carries is parsed, and the answer. */
export type Answers = {
  [Name in keyof Messages]?: {
    parse(carried: unknown): Messages[Name]['carries'];
    answer(carried: Messages[Name]['carries'], from: From): Promise<Messages[Name]['answers']>;
  };
};

/** Where a message comes from, as the browser says. */
export interface From {
  /** Of the page: one of AO3's, or our own. */
  address: string;
  /** A private window: nothing of what happens there is recorded, unless the reader asked for just that. */
  incognito: boolean;
}

/** What the background knows and this room does not. */
export interface Door {
  /** Whether an address is a page of AO3. Content scripts at any other are not listened to. */
  isArchive(address: string): boolean;
  /** What kind an error is; 'failed' for one that was not expected. */
  codeOf(error: unknown): FailureCode;
}

/**
 * Answers messages from now on, until the function that it returns is called. A message from anybody who may not
 * send it is answered with 'refused' before what it carries is looked at. One that this context does not answer
 * is left to another.
 */
export function answerMessages(answers: Answers, door: Door): () => void {
  const maySend = (name: keyof Messages, sender: Sender): boolean =>
    isOwnPage(sender) || (senders[name] === 'content or own page' && isContentScript(sender, door));
  return listenTo(answers, maySend, door);
}

/**
 * The same for a content script, of whom only our own pages ask anything: it needs no list of who may send what.
 * `codeOf` is left out where nothing that is expected goes wrong.
 */
export function answerOwnPages(answers: Answers, codeOf: Door['codeOf'] = () => 'failed'): () => void {
  return listenTo(answers, (_, sender) => isOwnPage(sender), { codeOf });
}

function listenTo(
  answers: Answers,
  maySend: (name: keyof Messages, sender: Sender) => boolean,
  door: Pick<Door, 'codeOf'>,
): () => void {
  const listen = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (answer: Answer<unknown>) => void,
  ): true | undefined => {
    const { name, carried } = envelope(message, answers);
    if (name === null) return undefined;
    if (!maySend(name, sender)) {
      reply({ ok: false, code: 'refused', message: `${name} may not come from ${sender.url}` });
      return undefined;
    }
    // A native promise with sendResponse: the one form that both browsers, and forks with the polyfill, understand.
    answerOne(answers, name, carried, fromOf(sender)).then(
      (answer) => reply({ ok: true, answer }),
      (error: unknown) => reply(failure(error, door)),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

async function answerOne<Name extends keyof Messages>(
  answers: Answers,
  name: Name,
  carried: unknown,
  from: From,
): Promise<Messages[Name]['answers'] | undefined> {
  const own = answers[name];
  return own?.answer(own.parse(carried), from);
}

const fromOf = ({ url = '', tab }: Browser.runtime.MessageSender): From => ({
  address: url,
  incognito: tab?.incognito === true,
});

function envelope(message: unknown, answers: Answers): { name: keyof Messages | null; carried: unknown } {
  if (typeof message !== 'object' || message === null) return { name: null, carried: null };
  const { name, carried } = message as { name?: unknown; carried?: unknown };
  const known = (Object.keys(answers) as (keyof Messages)[]).find((own) => own === name);
  return { name: known ?? null, carried };
}

/** As an error crosses: its code and its words, never the error itself. */
export function failure(error: unknown, door: Pick<Door, 'codeOf'>): Answer<never> {
  return {
    ok: false,
    code: door.codeOf(error),
    message: error instanceof Error ? error.message : String(error),
  };
}

type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url'>;

/** One of our own pages: the popup, the library, the reader. */
function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'));
}

/** Our content script on an AO3 page that came over https; over http anybody could have written the page. */
export function isContentScript({ id, url }: Sender, door: Pick<Door, 'isArchive'>): boolean {
  return id === browser.runtime.id && url?.startsWith('https://') === true && door.isArchive(url);
}
