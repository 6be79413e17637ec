import type { CaseEvent, ObjectRef } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { ScanType } from './events/paper.ts';
import type { EventData, EventType } from './vocabulary.ts';

/** 案件 – the picture of one case that its facts draw. Everything in it comes from facts; it decides nothing. */
export interface CaseFile {
  readonly id: string;
  /** Number of facts; the next command expects this version. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly stage: TermIn<'STAGES'>;
  readonly number?: string;
  readonly title?: string;
  readonly caseType?: TermIn<'CASE_TYPES'>;
  readonly procedure?: TermIn<'PROCEDURE_KINDS'>;
  readonly initiation?: TermIn<'INITIATIONS'>;
  readonly party?: EventData<'procedure.started'>['party'];
  readonly place?: string;
  readonly occurredOn?: string;
  readonly eventType?: string;
  readonly unit?: string;
  readonly undertakers: readonly string[];
  readonly openedAt: number;
  readonly changedAt: number;
  readonly leads: readonly LeadItem[];
  readonly activities: readonly ActivityItem[];
  readonly documents: readonly DocumentItem[];
  readonly recordings: readonly RecordingItem[];
  readonly measures: readonly MeasureItem[];
  readonly approvals: readonly ApprovalItem[];
  readonly services: readonly ServiceItem[];
  readonly accesses: readonly AccessItem[];
  readonly disposals: readonly DisposalItem[];
  readonly findings: readonly FindingItem[];
  /** What else the facts are about, by type: applications, executions, discs and the like, in order of appearance. */
  readonly others: Readonly<Record<string, readonly OtherItem[]>>;
  readonly decisions: readonly DecisionItem[];
  readonly closedAt?: number;
  readonly archivedAt?: number;
  readonly archiveNumber?: string;
  /** 保管期限 of the dossier. */
  readonly retention?: string;
}

/** What has no part of its own in the picture, with the content of the fact that brought it. */
export interface OtherItem {
  readonly id: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly objects: readonly ObjectRef[];
  /** Of an execution or a dispute that has ended. */
  readonly endedAt?: number;
}

export type CaseStatus = 'lead' | 'open' | 'concluded' | 'closed' | 'archived' | 'leadClosed';

/** 案源 */
export interface LeadItem {
  readonly id: string;
  readonly foundAt: number;
  readonly source: TermIn<'LEAD_SOURCES'>;
  readonly content: string;
  readonly named: boolean;
  readonly provider?: string;
  readonly outcome?: TermIn<'LEAD_OUTCOMES'>;
  readonly closed: boolean;
}

/** 执法活动 */
export interface ActivityItem {
  readonly id: string;
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly place?: string;
  /** Everyone who took part. */
  readonly officers: readonly string[];
  /** Who is left after the last change, where there was one. */
  readonly present?: readonly string[];
  readonly startedAt: number;
  readonly endedAt?: number;
}

/** 文书 */
export interface DocumentItem {
  readonly id: string;
  readonly form: TermIn<'FORMS'>;
  readonly title?: string;
  readonly status: 'draft' | 'final' | 'withdrawn';
  readonly draftedAt?: number;
  readonly finalizedAt?: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly number?: string;
  readonly sha256?: string;
  readonly pages?: number;
  /** Where the paper is, of one made outside. */
  readonly originalAt?: string;
  /** Of one made outside, in the order they were entered. */
  readonly scans: readonly ScanItem[];
  readonly objects: readonly ObjectRef[];
  readonly signatures: readonly SignatureItem[];
}

/** 扫描件 of a paper made outside. */
export interface ScanItem {
  /** Id of the fact that entered it. */
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: ScanType;
  readonly name?: string;
  readonly pages?: number;
}

/** 签字或者盖章, or its recorded refusal. */
export interface SignatureItem {
  readonly signatory: TermIn<'ROLES'>;
  readonly name: string;
  readonly at: number;
  readonly refused: boolean;
  readonly method?: TermIn<'SIGNING_METHODS'>;
  readonly manifestation?: string;
  readonly present?: readonly string[];
  readonly strokes?: string;
}

/** 音像记录 */
export interface RecordingItem {
  readonly id: string;
  readonly medium?: TermIn<'MEDIA'>;
  readonly from?: string;
  readonly to?: string;
  readonly recordist?: string;
  readonly activity?: string;
  readonly device?: string;
  readonly name?: string;
  readonly size?: number;
  readonly sha256?: string;
  readonly sm3?: string;
  readonly durability: 'captured' | 'received' | 'stored' | 'quarantined' | 'disposed';
  readonly receivedAt?: number;
  readonly storedAt?: number;
  readonly verdict?: TermIn<'FILE_VERDICTS'>;
  readonly seconds?: number;
  readonly indexed: boolean;
  readonly secrecy?: readonly TermIn<'SECRECY'>[];
  readonly evidence: boolean;
  /** 毁损灭失 */
  readonly lost?: boolean;
}

/** 措施 */
export interface MeasureItem {
  readonly id: string;
  readonly kind: TermIn<'MEASURES'>;
  readonly takenAt: number;
  readonly ground?: TermIn<'PRESERVATION_GROUNDS'>;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly unit?: string }[];
  readonly completed: boolean;
  readonly activity?: string;
}

/** 审批 */
export interface ApprovalItem {
  readonly id: string;
  readonly matter: TermIn<'APPROVAL_MATTERS'>;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: number;
  readonly objects: readonly ObjectRef[];
  readonly opinions: readonly {
    readonly role: TermIn<'ROLES'>;
    readonly by: string;
    readonly at: number;
    readonly agreed: boolean;
    readonly opinion?: string;
  }[];
  readonly ended?: 'refused' | 'returned' | 'withdrawn';
}

/** 送达 */
export interface ServiceItem {
  readonly id: string;
  /** The papers served, as far as an attempt or the completion names them. */
  readonly documents: readonly string[];
  readonly attempts: readonly (EventData<'service.attempted'> & { readonly at: number })[];
  readonly completed?: { readonly method: TermIn<'SERVICE_METHODS'>; readonly servedOn: string };
}

/** 调阅复制 */
export interface AccessItem {
  readonly id: string;
  readonly action: TermIn<'ACCESS_ACTIONS'>;
  readonly purpose: TermIn<'ACCESS_PURPOSES'>;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: number;
  readonly recordings: readonly string[];
  readonly releasedAt?: number;
  readonly until?: string;
  readonly viewed: number;
  readonly ended: boolean;
}

/** 期满处置 of recordings: asked for, and carried out under the number of its certificate. */
export interface DisposalItem {
  readonly id: string;
  readonly recordings: readonly string[];
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: number;
  readonly executedBy?: string;
  readonly executedAt?: number;
  readonly certificate?: string;
}

/** 认定 */
export interface FindingItem {
  readonly finding: TermIn<'FINDINGS'>;
  readonly value: boolean | 'unknown';
  readonly basis: string;
  readonly by: string;
  readonly at: number;
  readonly object?: ObjectRef;
}

/** 决定 */
export interface DecisionItem {
  readonly id: string;
  readonly kind: TermIn<'DECISION_KINDS'>;
  readonly at: number;
  readonly revokedAt?: number;
  readonly fine?: number;
  readonly obligations: readonly {
    readonly id: string;
    readonly kind: TermIn<'OBLIGATION_KINDS'>;
    readonly content: string;
    readonly performed: boolean;
    /** Of one performed without a rest. */
    readonly performedOn?: string;
  }[];
}

/** The decisions that are in force. */
export const standingDecisions = ({ decisions }: Pick<CaseFile, 'decisions'>): readonly DecisionItem[] =>
  decisions.filter(({ revokedAt }) => revokedAt === undefined);

export const emptyCaseFile = (id: string): CaseFile => ({
  id,
  version: 0,
  status: 'lead',
  stage: 'initiationStage',
  undertakers: [],
  openedAt: 0,
  changedAt: 0,
  leads: [],
  activities: [],
  documents: [],
  recordings: [],
  measures: [],
  approvals: [],
  services: [],
  accesses: [],
  disposals: [],
  decisions: [],
  findings: [],
  others: {},
});

/** A fact of a known type, with its data typed. */
export type TypedEvent = {
  [T in EventType]: Omit<CaseEvent, 'type' | 'data'> & { readonly type: T; readonly data: EventData<T> };
}[EventType];
