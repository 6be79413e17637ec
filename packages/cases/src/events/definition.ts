import type { TermIn } from '@zhiji/terms';
import Type, { type TObject, type TProperties } from 'typebox';

export type ObjectType = TermIn<'OBJECT_TYPES'>;

/** 事件类型: its Chinese title, the object it is about, and the shape of its data. */
export interface EventDefinition<D extends TObject = TObject> {
  readonly title: string;
  /** The object type that must appear with role `subject`. */
  readonly subject: ObjectType;
  /** Version of the meaning; a changed meaning gets the next number and an upcaster. */
  readonly version: number;
  readonly data: D;
  /** The data field that says when it happened, where that is not for the command to say. */
  readonly happensAt?: string;
}

export const event = <P extends TProperties>(
  title: string,
  subject: ObjectType,
  properties: P,
  happensAt?: string,
): EventDefinition<ReturnType<typeof Type.Object<P>>> => ({
  title,
  subject,
  version: 1,
  data: Type.Object(properties, { additionalProperties: false }),
  ...(happensAt ? { happensAt } : {}),
});
