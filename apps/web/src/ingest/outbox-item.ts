import type { Order } from '../client/order.ts';

/** 待传项 – something captured here that the server may not hold yet. It stays here until the receipt, and with its reason when it is refused. */
export type OutboxItem = OutboxFile | OutboxOrders | OutboxStrokes;

interface OutboxHead {
  /** UUIDv7: items sort in the order they were captured. */
  readonly id: string;
  /** The account that captured it; no other sends it. */
  readonly account: string;
  readonly caseId: string;
  /** What it is, for people. */
  readonly title: string;
  /** ms since 1970 UTC, by the server's clock as far as it is known. */
  readonly keptAt: number;
  /** Items that have to be with the server first. */
  readonly after: readonly string[];
  readonly wait?: Wait;
}

/** A recording's original, or a scan of a paper. */
export type OutboxFile = RecordingFile | ScanFile;

export interface RecordingFile extends FileHead {
  readonly recordingId: string;
  readonly activityId?: string;
}

export interface ScanFile extends FileHead {
  readonly documentId: string;
}

export const isScan = (file: OutboxFile): file is ScanFile => 'documentId' in file;

interface FileHead extends OutboxHead {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** ms since 1970; with name and size it tells whether a file chosen again may be the same. */
  readonly modifiedAt?: number;
  /** Opens the file again after a reload where the browser can. */
  readonly handle?: FileSystemFileHandle;
  readonly progress: FileProgress;
}

export type FileProgress =
  | { readonly at: 'capturing' }
  | { readonly at: 'seen' }
  | { readonly at: 'digested'; readonly sha256: string }
  /** `url` is the upload's own address; bytes before its offset are durable there. */
  | { readonly at: 'sending'; readonly sha256: string; readonly url: string }
  | { readonly at: 'received'; readonly sha256: string }
  | { readonly at: 'stored' | 'sequenced' | 'published'; readonly sha256: string; readonly leafIndex: number | null }
  | { readonly at: 'quarantined' | 'refused'; readonly reason: string; readonly sha256?: string }
  | { readonly at: 'cancelled' };

/** Commands of one case, given together or not at all. */
export interface OutboxOrders extends OutboxHead {
  readonly kind: 'orders';
  readonly orders: readonly Order[];
  /** They open the case. */
  readonly opens: boolean;
  readonly progress: GivenProgress;
}

/** A signature's strokes; the order that names their digest waits for them. */
export interface OutboxStrokes extends OutboxHead {
  readonly kind: 'strokes';
  readonly strokes: { readonly paths: readonly string[]; readonly width: number; readonly height: number };
  readonly sha256: string;
  readonly progress: GivenProgress;
}

export type GivenProgress =
  | { readonly at: 'kept' }
  | { readonly at: 'recorded'; readonly leafIndex: number | null }
  | { readonly at: 'refused'; readonly reason: string };

/** Why nothing is done with an item just now. `time` without a reason is an ordinary look after a while. */
export type Wait =
  | { readonly for: 'person' }
  | { readonly for: 'file' }
  | { readonly for: 'time'; readonly until: number; readonly tries: number; readonly reason?: string };

/** The server has it: what depends on it may follow. */
export const isWithServer = ({ progress: { at } }: OutboxItem): boolean =>
  at === 'recorded' || at === 'received' || at === 'stored' || at === 'sequenced' || at === 'published';

/** Nothing more will happen to it by itself. */
export const isAtRest = ({ progress: { at } }: OutboxItem): boolean =>
  at === 'recorded' || at === 'published' || at === 'quarantined' || at === 'refused' || at === 'cancelled';

/** Somebody has to do something about it. */
export const isStuck = ({ progress: { at }, wait }: OutboxItem): boolean =>
  at === 'quarantined' ||
  at === 'refused' ||
  wait?.for === 'file' ||
  (wait?.for === 'time' && wait.reason !== undefined);
