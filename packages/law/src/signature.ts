import type { SignedAtom } from './condition.ts';
import { objectOf } from './event.ts';
import { isOf, itemsOf } from './matching.ts';
import type { Setting } from './setting.ts';
import { factsOfObject } from './timeline.ts';

/** A signature still to come; `name` where it must be that of a certain person. */
export interface Unsigned {
  readonly signatory: string;
  readonly name?: string;
}

/** Who still has to sign the document of the setting; where refusal is allowed, a recorded refusal stands for the signature. */
export function unsigned(
  { signatories, refusable, everyone = [], dated }: SignedAtom,
  at: Setting,
): readonly Unsigned[] {
  const facts = factsOfObject(at.timeline, 'document', objectOf(at.trigger, 'document') ?? at.object).filter(
    (fact) => fact.at <= at.until,
  );
  const has = ({ signatory, name }: Unsigned): boolean =>
    facts.some(
      ({ type, data }) =>
        data['signatory'] === signatory &&
        (name === undefined || data['name'] === name) &&
        ((type === 'document.signed' && (!dated || data['statedDate'] !== undefined)) ||
          (type === 'document.signatureRefused' && refusable.includes(signatory))),
    );
  return signatories.flatMap((signatory) => {
    const listed = everyone
      .filter((list) => list.signatory === signatory)
      .flatMap((list) => {
        const people = itemsOf(list, at, 'last').filter((person) => !list.where || isOf(person, list.where));
        return (list.several && people.length < 2 ? [] : people) as readonly (string | { readonly name: string })[];
      });
    const owed: readonly Unsigned[] =
      listed.length > 0
        ? listed.map((person) => ({ signatory, name: typeof person === 'string' ? person : person.name }))
        : [{ signatory }];
    return owed.filter((signature) => !has(signature));
  });
}
