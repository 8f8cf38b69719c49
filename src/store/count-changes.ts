import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
} from 'dexie';
import { freshMeta, type KeptMeta } from './meta';

interface Watching {
  /** Of these tables it is counted how many rows are taken out. */
  counted: readonly string[];
  /** Throws where nothing may be written. */
  mayWrite(): void;
  /** A transaction that changed something is on the disk. */
  changed(): void;
  /** One was undone, by this error of the browser's. */
  failed(error: DOMException | null): void;
}

/**
 * Has every transaction that changes a row of the database write down, within itself, that it did (`meta`). No caller
 * can forget it, and nobody has to know of it.
 */
export function countChanges(database: Dexie, watching: Watching): void {
  database.use({
    stack: 'dbcore',
    name: 'countChanges',
    // Below everything of Dexie's own, so that live queries do not see the row that we write.
    level: -2,
    create: (core) => {
      const own = new WeakMap<DBCoreTransaction, OwnRow>();
      return {
        ...core,
        transaction: (tables, mode, options) => {
          if (mode !== 'readwrite') return core.transaction(tables, mode, options);
          const transaction = core.transaction([...new Set([...tables, 'meta'])], mode, options);
          if (isEvented(transaction)) {
            transaction.addEventListener('complete', () => own.has(transaction) && watching.changed());
            transaction.addEventListener('abort', () => watching.failed(transaction.error));
          }
          return transaction;
        },
        table: (name) => {
          const table = core.table(name);
          if (name === 'meta') return table;
          // A promise of Dexie's own: what follows it has to stay in the transaction's zone.
          return {
            ...table,
            mutate: (request) => Dexie.Promise.resolve(mutate(core, own, table, request, watching)),
          };
        },
      };
    },
  });
}

const isEvented = (transaction: object): transaction is IDBTransaction => 'addEventListener' in transaction;

async function mutate(
  core: DBCore,
  own: WeakMap<DBCoreTransaction, OwnRow>,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  { counted, mayWrite }: Watching,
): ReturnType<DBCoreTable['mutate']> {
  mayWrite();
  const { trans } = request;
  const row = own.get(trans) ?? new OwnRow(core.table('meta'), trans);
  own.set(trans, row);
  const taken = counted.includes(table.name) ? await countTaken(table, request) : 0;
  await row.count(table.name, taken);
  return table.mutate(request);
}

/** How many rows a request takes out. */
async function countTaken(table: DBCoreTable, request: DBCoreMutateRequest): Promise<number> {
  const { trans } = request;
  const query = { index: table.schema.primaryKey };
  if (request.type === 'deleteRange') {
    return table.count({ trans, query: { ...query, range: request.range } });
  }
  if (request.type !== 'delete') return 0;
  const found = await table.getMany({ trans, keys: request.keys });
  return found.filter((row) => row !== undefined).length;
}

/** The row of the database about itself, in one transaction that changes something. */
class OwnRow {
  private row: Promise<KeptMeta>;

  constructor(
    private readonly meta: DBCoreTable,
    private readonly trans: DBCoreTransaction,
  ) {
    this.row = meta.get({ trans, key: 'meta' }).then(async (kept: KeptMeta | undefined) => {
      const row = kept ?? freshMeta();
      return { ...row, seq: row.seq + 1 };
    });
    this.row = this.row.then((row) => this.write(row));
  }

  /** Everything that was begun before comes first, so that no count is lost. */
  async count(table: string, taken: number): Promise<void> {
    if (taken > 0) {
      this.row = this.row.then((row) =>
        this.write({ ...row, removed: { ...row.removed, [table]: (row.removed[table] ?? 0) + taken } }),
      );
    }
    await this.row;
  }

  private async write(row: KeptMeta): Promise<KeptMeta> {
    await this.meta.mutate({ type: 'put', trans: this.trans, values: [row] });
    return row;
  }
}
