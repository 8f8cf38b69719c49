import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answer, type Reply, type Request, workAsked } from './answer';
import { answerMood } from './answer-mood';
import { makeCertificate } from './certificate';
import { type Mood, type MoodOf, Moods } from './mood';
import { type Edit, Shelf } from './shelf';
import { StoredPages } from './stored-pages';

/** One request that the stand-in got. */
export interface Asked {
  at: number;
  method: string;
  host: string;
  /** With its query. */
  path: string;
  cookies: string[];
  /** How many requests were being answered just then, this one included. */
  inFlight: number;
  /** What the browser says it is for: "prefetch;prerender", or null. */
  purpose: string | null;
  userAgent: string;
  status: number;
}

export interface Archive {
  port: number;
  shelf: Shelf;
  /** Every request since the start or the last `forget`, but those for `/__…` addresses. */
  log: Asked[];
  forget(): void;
  setMood(mood: MoodOf): void;
  /** All is well again. */
  calm(): void;
  edit(edit: Edit): void;
  /** The archive cannot be reached any more; `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/**
 * Starts the stand-in for AO3 on a free port of this machine. It speaks HTTPS and answers to AO3's own names; a
 * browser has to be told to look for them here.
 *
 * @param options.pages a folder of stored real pages, served at their own addresses too
 * @param options.port a fixed port, for a person
 */
export async function startArchive(options: { pages?: string | null; port?: number } = {}): Promise<Archive> {
  const shelf = new Shelf();
  const moods = new Moods();
  const stored = options.pages ? new StoredPages(options.pages) : null;
  const sockets = new Set<Socket>();
  const log: Asked[] = [];
  let inFlight = 0;

  const server = createServer(await makeCertificate(), async (incoming, response) => {
    const request = await readRequest(incoming);
    if (request.path.startsWith('/__') && !request.path.startsWith('/__stored/')) {
      return send(response, control(request, archive), { kind: 'well' });
    }
    inFlight += 1;
    const entry = logEntry(incoming, inFlight);
    log.push(entry);
    try {
      const mood = moods.next(workAsked(request, shelf), request.query.has('view_full_work'));
      const reply = answerMood(mood) ?? answer(request, { shelf, stored, mood });
      entry.status = reply.status;
      await send(response, reply, mood);
    } finally {
      inFlight -= 1;
    }
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });

  const port = await listen(options.port ?? 0);
  const archive: Archive = {
    port,
    shelf,
    log,
    forget: () => log.splice(0),
    setMood: (mood) => moods.set(mood),
    calm: () => moods.clear(),
    edit: (edit) => shelf.edit(edit),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    start: async () => {
      await listen(port);
    },
  };
  return archive;
}

/** The same controls for somebody in another process: `/__mood`, `/__edit`, `/__calm`, `/__log`. */
function control(request: Request, archive: Archive): Reply {
  const told = request.form.get('json') ?? 'null';
  const reply = (body: unknown): Reply => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  switch (request.path) {
    case '/__mood': {
      const mood: MoodOf = JSON.parse(told);
      archive.setMood(mood);
      return reply('set');
    }
    case '/__edit': {
      const edit: Edit = JSON.parse(told);
      archive.edit(edit);
      return reply('edited');
    }
    case '/__calm':
      archive.calm();
      return reply('calm');
    case '/__log':
      return reply(archive.log);
    default:
      return { status: 404, headers: {}, body: '' };
  }
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? '/', 'https://archiveofourown.org');
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(Buffer.from(piece));
  const body = Buffer.concat(pieces).toString('utf8');
  const json = incoming.headers['content-type']?.includes('application/json');
  const pairs = (incoming.headers.cookie ?? '').split('; ').filter(Boolean);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    cookies: new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)])),
    form: json ? new URLSearchParams({ json: body }) : new URLSearchParams(body),
  };
}

function logEntry(incoming: IncomingMessage, inFlight: number): Asked {
  const { headers } = incoming;
  const purpose = headers['sec-purpose'] ?? headers.purpose;
  return {
    at: Date.now(),
    method: incoming.method ?? 'GET',
    host: headers.host ?? '',
    path: incoming.url ?? '/',
    cookies: (headers.cookie ?? '').split('; ').filter(Boolean),
    inFlight,
    purpose: typeof purpose === 'string' ? purpose : null,
    userAgent: headers['user-agent'] ?? '',
    status: 0,
  };
}

/** Sends a reply in one piece, piece by piece, or only in part. */
async function send(response: ServerResponse, reply: Reply, mood: Mood): Promise<void> {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  if (mood.kind === 'cut') {
    // The part has to leave before the line goes dead.
    await new Promise<void>((resolve) =>
      response.write(body.subarray(0, body.length * mood.after), () => resolve()),
    );
    response.destroy();
    return;
  }
  if (mood.kind === 'slow') {
    const pieces = 20;
    for (let n = 0; n < pieces; n++) {
      if (response.destroyed) return;
      response.write(body.subarray((body.length * n) / pieces, (body.length * (n + 1)) / pieces));
      await wait(mood.ms / pieces);
    }
    response.end();
    return;
  }
  if (mood.kind === 'pause') {
    const at = body.indexOf(mood.at);
    response.write(body.subarray(0, at));
    await wait(mood.ms);
    response.end(body.subarray(at));
    return;
  }
  response.end(body);
}
