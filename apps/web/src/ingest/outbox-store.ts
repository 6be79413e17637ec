import { answered, committed, openDatabase } from './indexed.ts';
import type { OutboxItem } from './outbox-item.ts';

/** Where the outbox keeps its items and the bytes captured here, so that a reload or an empty battery loses nothing. */
export interface OutboxStore {
  readonly items: () => Promise<readonly OutboxItem[]>;
  readonly item: (id: string) => Promise<OutboxItem | undefined>;
  readonly put: (item: OutboxItem) => Promise<void>;
  /** Puts an item and its bytes, both or neither. */
  readonly putWhole: (item: OutboxItem, bytes: Blob) => Promise<void>;
  /** Bytes in the order of `number`. */
  readonly addPiece: (item: string, number: number, bytes: Blob) => Promise<void>;
  /** Undefined when none are kept here. */
  readonly bytes: (item: OutboxItem) => Promise<Blob | undefined>;
  readonly dropBytes: (item: string) => Promise<void>;
  readonly remove: (item: string) => Promise<void>;
}

interface Piece {
  readonly item: string;
  readonly number: number;
  readonly bytes: Blob;
}

export async function openOutboxStore(): Promise<OutboxStore> {
  const database = await openDatabase('zhiji.outbox', { items: 'id', pieces: ['item', 'number'] });
  const piecesOf = (item: string) => IDBKeyRange.bound([item, 0], [item, Number.MAX_SAFE_INTEGER]);
  const write = (stores: string | string[], run: (transaction: IDBTransaction) => void): Promise<void> => {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    run(transaction);
    return committed(transaction);
  };
  return {
    items: () => answered(database.transaction('items').objectStore('items').getAll() as IDBRequest<OutboxItem[]>),
    item: (id) =>
      answered(database.transaction('items').objectStore('items').get(id) as IDBRequest<OutboxItem | undefined>),
    put: (item) => write('items', (transaction) => void transaction.objectStore('items').put(item)),
    putWhole: (item, bytes) =>
      write(['items', 'pieces'], (transaction) => {
        transaction.objectStore('items').put(item);
        transaction.objectStore('pieces').put({ item: item.id, number: 0, bytes } satisfies Piece);
      }),
    addPiece: (item, number, bytes) =>
      write('pieces', (transaction) => {
        transaction.objectStore('pieces').put({ item, number, bytes } satisfies Piece);
      }),
    bytes: async (item) => {
      if (item.kind !== 'file') return undefined;
      const pieces = await answered(
        database.transaction('pieces').objectStore('pieces').getAll(piecesOf(item.id)) as IDBRequest<Piece[]>,
      );
      return pieces.length > 0
        ? new Blob(
            pieces.map(({ bytes }) => bytes),
            { type: item.type },
          )
        : undefined;
    },
    dropBytes: (item) =>
      write('pieces', (transaction) => void transaction.objectStore('pieces').delete(piecesOf(item))),
    remove: (item) =>
      write(['items', 'pieces'], (transaction) => {
        transaction.objectStore('items').delete(item);
        transaction.objectStore('pieces').delete(piecesOf(item));
      }),
  };
}
