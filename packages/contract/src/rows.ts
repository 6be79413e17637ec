/** Rows that several routes answer with. */
import Type from 'typebox';
import { instant, literals, nullable, oneOf, text } from './shapes.ts';

/** Who must agree to something, who has, and whom it still waits for. */
export const chainParts = {
  chain: Type.Array(oneOf('ROLES')),
  waitingFor: Type.Array(oneOf('ROLES')),
  opinions: Type.Array(
    Type.Object({ role: oneOf('ROLES'), by: text, at: instant, agreed: Type.Boolean(), opinion: nullable(text) }),
  ),
};

export const entrySchema = Type.Object({
  leafIndex: Type.Integer(),
  id: text,
  caseId: nullable(text),
  type: text,
  occurredAt: instant,
  recordedAt: instant,
  by: Type.Object({ id: text, role: text }),
  objects: Type.Array(Type.Object({ type: text, id: text, role: text })),
  data: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  state: literals('sequenced', 'integrated', 'published'),
});
