import { type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTransaction, Dexie } from 'dexie';

/**
 * Has a database send the writes of a transaction one at a time, each when the one before is done, and none after one
 * that failed. For Firefox, whose transactions are not whole on a full disk: the write that finds no room undoes what
 * came before it, and the writes that were sent already are then kept, each by itself, though the transaction is
 * aborted (153 ESR: of 60 rows sent at once 1 to 21 stayed, in 12 tries of 12; sent in turn none, in 12 of 12).
 */
export function writeInTurn(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'writeInTurn',
    // Below what else writes of its own accord (`countChanges`), so that it waits for its turn as well.
    level: -3,
    create: (core) => {
      const turns = new WeakMap<DBCoreTransaction, PromiseLike<unknown>>();
      return {
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) => {
              const before = turns.get(request.trans) ?? Dexie.Promise.resolve();
              const written = Dexie.Promise.resolve(before.then(() => writeEach(request, table.mutate)));
              const turn = written.then(throwFailure);
              // Whoever wrote hears of a failure from `written`.
              turn.catch(() => undefined);
              turns.set(request.trans, turn);
              return written;
            },
          };
        },
      };
    },
  });
}

/**
 * One row after the other. It waits by Dexie's promises and not by `await`: what follows those runs within the event of
 * the browser that says a row is written, so that the next is on its way at once.
 */
function writeEach(
  request: DBCoreMutateRequest,
  write: (request: DBCoreMutateRequest) => PromiseLike<DBCoreMutateResponse>,
): PromiseLike<DBCoreMutateResponse> {
  const parts = split(request);
  if (parts.length < 2) return write(request);
  const answers: DBCoreMutateResponse[] = [];
  return new Dexie.Promise((resolve, reject) => {
    const writeNext = (): void => {
      const part = parts[answers.length];
      const failed = answers.at(-1)?.failures[0];
      // The other rows go on after one that is there already.
      if (!part || (failed && failed.name !== exists)) resolve(together(answers, parts.length));
      else write(part).then(goOn, reject);
    };
    const goOn = (answer: DBCoreMutateResponse): void => {
      answers.push(answer);
      writeNext();
    };
    writeNext();
  });
}

/** What the answers say of so many rows: those that were not sent failed like the last that was. */
function together(answers: readonly DBCoreMutateResponse[], rows: number): DBCoreMutateResponse {
  const failures: Record<number, Error> = {};
  for (let at = 0; at < rows; at++) {
    const failed = (answers[at] ?? answers.at(-1))?.failures[0];
    if (failed) failures[at] = failed;
  }
  return {
    failures,
    numFailures: Object.keys(failures).length,
    results: answers.map(({ results }) => results?.[0]),
    lastResult: answers.at(-1)?.lastResult,
  };
}

/** The same request row by row. */
function split(request: DBCoreMutateRequest): DBCoreMutateRequest[] {
  switch (request.type) {
    case 'add':
    case 'put': {
      const { keys } = request;
      return request.values.map((value, at) => ({
        ...request,
        values: [value],
        ...(keys && { keys: [keys[at]] }),
      }));
    }
    case 'delete':
      return request.keys.map((key) => ({ ...request, keys: [key] }));
    case 'deleteRange':
      return [request];
  }
}

/** What it is called to add a row that is there already, which fails before anything is written. */
const exists = 'ConstraintError';

function throwFailure({ failures }: DBCoreMutateResponse): void {
  for (const failure of Object.values(failures)) if (failure.name !== exists) throw failure;
}
