import type { TermIn } from '@zhiji/terms';

/** 签名 – data drawn into the paper: who signed in which capacity, when and how; or who refused, with the four particulars of the note. */
export type Signature = Signed | RefusalToSign;

export interface Signed {
  readonly role: TermIn<'ROLES'>;
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly method: TermIn<'SIGNING_METHODS'>;
  /** The written name. */
  readonly strokes?: Strokes;
  /** SHA-256 in hex of the bytes that were shown and signed. */
  readonly digest?: string;
}

/** 拒签（细则第十五条）: 拒签人、拒签时间、拒签理由或表现、在场人员. */
export interface RefusalToSign {
  readonly role: TermIn<'ROLES'>;
  readonly refusedBy: string;
  readonly at: string;
  readonly reason: string;
  readonly present: readonly string[];
}

/** 笔迹 – SVG path data (M, L, C, Q, absolute) in a box of `width` × `height`. */
export interface Strokes {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly string[];
}
