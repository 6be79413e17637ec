import type { Attributes } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { Static } from 'typebox';
import { EVENTS } from './events/index.ts';

export type EventType = keyof typeof EVENTS;
/** The data of an event of type T. */
export type EventData<T extends EventType = EventType> = Static<(typeof EVENTS)[T]['data']>;

export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** The Chinese title of an event type. */
export const eventTitle = (type: string): string => (isEventType(type) ? EVENTS[type].title : type);

/** Facts that the law derives and nobody enters. */
export interface DerivedEvents {
  /** 有效送达 */
  'service.effective': { method: TermIn<'SERVICE_METHODS'>; form?: TermIn<'FORMS'> };
  /** 决定书有效送达 */
  'decision.served': { method: TermIn<'SERVICE_METHODS'>; form?: TermIn<'FORMS'> };
  /** 公告期满之日到来 */
  'publication.lapsed': { carrier: TermIn<'PUBLICATION_CARRIERS'> };
  /** 听证通知满期，可以举行听证 */
  'hearing.permissible': { form?: TermIn<'FORMS'> };
  'hearingRequest.lapsed': Record<never, never>;
  'challenge.lapsed': { form?: TermIn<'FORMS'> };
  /** 催告满期，可以申请法院强制执行 */
  'courtApplication.permissible': Record<never, never>;
}

/** What must never be done to an original: asked about, always refused, and never a fact the product enters. */
export interface ForbiddenActs {
  'recording.altered': Record<never, never>;
  'recording.deleted': Record<never, never>;
}

/** The words packs are written in. */
export interface CaseVocabulary {
  readonly events: { readonly [T in EventType]: EventData<T> } & DerivedEvents & ForbiddenActs;
  readonly finding: TermIn<'FINDINGS'>;
  readonly matter: TermIn<'APPROVAL_MATTERS'>;
  readonly role: TermIn<'ROLES'>;
  readonly form: TermIn<'FORMS'>;
  readonly act: TermIn<'ACTS'>;
  readonly medium: TermIn<'MEDIA'>;
  readonly scene: TermIn<'SCENES'>;
  readonly object: TermIn<'OBJECT_TYPES'>;
  readonly attributes: { readonly [A in keyof typeof ATTRIBUTES]: AttributeValue<(typeof ATTRIBUTES)[A][number]> };
  readonly accessAction: TermIn<'ACCESS_ACTIONS'>;
}

/** What a carrying field may say. */
type AttributeValue<C> = C extends { type: infer T extends EventType; field: infer F }
  ? F extends keyof EventData<T>
    ? Exclude<EventData<T>[F], undefined>
    : never
  : never;

/** Lasting properties of a case and the facts that carry them; the latest wins. */
export const ATTRIBUTES = {
  caseType: [{ type: 'procedure.started', field: 'caseType' }],
  procedure: [
    { type: 'procedure.started', field: 'procedure' },
    { type: 'procedure.converted', field: 'to' },
  ],
  initiation: [{ type: 'procedure.started', field: 'initiation' }],
  matter: [{ type: 'case.described', field: 'matter' }],
  leadOutcome: [{ type: 'lead.concluded', field: 'outcome' }],
  decisionKind: [{ type: 'decision.made', field: 'kind' }],
  major: [{ type: 'case.classified', field: 'major' }],
  complex: [{ type: 'case.classified', field: 'complex' }],
  unitKind: [{ type: 'procedure.started', field: 'unitKind' }],
} as const satisfies Attributes;
