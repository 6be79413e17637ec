import { filledFields, missingSignatories, type Judgement, type Owed, type Setting } from './condition.ts';
import { factById } from './timeline.ts';

/** 尚缺: what would have to be there for a condition to hold. `oneOf` gives alternatives. */
export type Lack =
  | { readonly lacks: 'finding'; readonly finding: string; readonly answered: boolean; readonly wanted: boolean }
  | { readonly lacks: 'approval'; readonly matter: string; readonly roles: readonly string[] }
  | { readonly lacks: 'fact'; readonly type: string; readonly where?: Readonly<Record<string, unknown>> }
  | { readonly lacks: 'fields'; readonly fields: readonly string[] }
  | { readonly lacks: 'signatures'; readonly signatories: readonly string[] }
  | { readonly lacks: 'otherPerson' }
  | { readonly lacks: 'agreement'; readonly field: string; readonly with: string }
  | { readonly lacks: 'order'; readonly first: string; readonly second: string }
  | { readonly lacks: 'owed'; readonly owed: readonly Owed[] }
  | { readonly lacks: 'condition'; readonly field: string }
  | { readonly lacks: 'never' }
  | { readonly lacks: 'oneOf'; readonly of: readonly (readonly Lack[])[] };

/** What a judged condition lacks; empty when it holds. */
export function lacksOf(judgement: Judgement, at: Setting, wanted = true): readonly Lack[] {
  const { condition, truth, parts } = judgement;
  if (truth === wanted) return [];
  switch (condition.is) {
    case 'all':
    case 'any': {
      const together = (condition.is === 'all') === wanted;
      const lists = parts.map((part) => lacksOf(part, at, wanted));
      if (together) return lists.flat();
      return lists.length === 1 ? lists[0]! : [{ lacks: 'oneOf', of: lists.filter((list) => list.length > 0) }];
    }
    case 'not':
      return lacksOf(parts[0]!, at, !wanted);
    case 'finding':
      return [{ lacks: 'finding', finding: condition.finding, answered: truth !== 'unknown', wanted }];
    case 'approved':
      return [{ lacks: 'approval', matter: condition.matter, roles: missingRoles(condition, judgement, at) }];
    case 'seen':
      return wanted
        ? [
            {
              lacks: 'fact',
              type: condition.match.type,
              ...(condition.match.where ? { where: condition.match.where } : {}),
            },
          ]
        : [{ lacks: 'never' }];
    case 'filled':
      return [
        { lacks: 'fields', fields: condition.fields.filter((field) => !filledFields(at.trigger).includes(field)) },
      ];
    case 'signed':
      return [{ lacks: 'signatures', signatories: missingSignatories(condition, at) }];
    case 'otherActor':
      return [{ lacks: 'otherPerson' }];
    case 'sameValue':
      return [{ lacks: 'agreement', field: condition.field, with: condition.as.type }];
    case 'ordered':
      return [
        {
          lacks: 'order',
          first: condition.first.type,
          second: condition.second === 'trigger' ? at.trigger.type : condition.second.type,
        },
      ];
    case 'complete':
      return [{ lacks: 'owed', owed: at.owed?.() ?? [] }];
    case 'trigger':
      return [{ lacks: 'condition', field: condition.field }];
    case 'attribute':
      return [{ lacks: 'condition', field: condition.name }];
    case 'constant':
      return [{ lacks: 'never' }];
    case 'reading':
      return [];
  }
}

function missingRoles(
  condition: Extract<Judgement['condition'], { is: 'approved' }>,
  judgement: Judgement,
  at: Setting,
): readonly string[] {
  const given = new Set(judgement.facts.map((id) => factById(at.timeline, id)?.data['role']));
  const missing = condition.roles.filter((role) => !given.has(role));
  return missing.length > 0 ? missing : condition.roles;
}

/** The open questions inside a judgement: findings nobody has answered and on which its truth still depends. */
export function questionsIn({ condition, truth, parts }: Judgement): readonly string[] {
  if (truth !== 'unknown') return [];
  if (condition.is === 'finding') return [condition.finding];
  return parts.flatMap(questionsIn);
}
