import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hours } from '@zhiji/calendar';
import { head, pen } from '../test/one-text.ts';
import { TRIGGER, within } from './index.ts';

const {
  approved,
  attribute,
  derived,
  duty,
  ev,
  finding,
  gate,
  keep,
  listOf,
  moment,
  paper,
  recording,
  seen,
  signed,
  trigger,
} = pen;

/** What must not compile; nothing here is for running. */
export function misspelt(): void {
  // @ts-expect-error no such event
  ev('recording.stord');
  // @ts-expect-error no such field
  ev('recording.stored', { registred: true });
  // @ts-expect-error not a value of the field
  ev('recording.stored', { registered: 'yes' });
  // @ts-expect-error not one of the glossary
  ev('activity.started', { kind: 'inquirry' });
  // @ts-expect-error a list is asked for what it has
  ev('notice.given', { contents: 'facts' });
  // @ts-expect-error not one of the list's words
  ev('notice.given', { contents: { has: ['fact'] } });
  // @ts-expect-error no such finding
  finding('onSiteDisput');
  // @ts-expect-error no such matter
  approved('storingExtention', ['unitLeader']);
  // @ts-expect-error no such role
  approved('storingExtension', ['unitLeeder']);
  // @ts-expect-error no such role
  signed(['officr']);
  // @ts-expect-error no such property of a case
  attribute('caseTyp', 'penalty');
  // @ts-expect-error not a value of the property
  attribute('caseType', 'penality');
  // @ts-expect-error no event has this field
  trigger('mailNumbr', { present: true });
  // @ts-expect-error not a value of the field
  trigger('mailKind', 'pigeon');
  // @ts-expect-error no such field of the event
  listOf(ev('decision.made'), 'officers');
  // @ts-expect-error no such field of the event
  moment(ev('service.attempted'), 'servedOn');
  // @ts-expect-error no such reach
  seen(ev('case.closed'), { reach: 'everywhere' });

  const shared = { ...head('x'), per: 'case', on: ev('case.closed') } as const;
  const owed = { ...shared, must: [], mustReach: 'case', due: within(hours(1)), clock: 'claimed' } as const;
  // @ts-expect-error no such role
  duty({ ...owed, who: 'officr' });
  // @ts-expect-error no such object
  duty({ ...owed, who: 'officer', per: 'cases' });
  const barred = { ...shared, need: finding('urgent'), refusal: '', binds: 'both' } as const;
  // @ts-expect-error no such act
  gate({ ...barred, act: 'closeCases' });
  // @ts-expect-error no such way to bind
  gate({ ...barred, act: 'closeCase', binds: 'breach' });
  // @ts-expect-error no such form
  paper({ ...shared, forms: ['closingFrom'], reach: 'case' });
  // @ts-expect-error no such form
  paper({ ...shared, forms: ['closingForm'], alternatives: [['otherFrom']], reach: 'case' });
  const recorded = { ...shared, span: 'moment', continuous: false, toleranceMs: 0, besideMs: 0 } as const;
  // @ts-expect-error no such scene
  recording({ ...recorded, media: ['video'], scene: 'inquiryScen' });
  // @ts-expect-error no such medium
  recording({ ...recorded, media: ['vidio'], scene: 'inquiryScene' });
  // @ts-expect-error no such object
  keep({ ...head('x'), per: 'recordings', least: within(hours(1)) });
  // @ts-expect-error a derived fact follows from its origin alone
  derived({ ...shared, type: 'service.effective', at: TRIGGER, when: finding('urgent') });
  // @ts-expect-error a derived fact takes place relative to its origin
  derived({ ...shared, type: 'service.effective', at: { from: 'last', match: ev('case.closed'), reach: 'case' } });
}

it('the words that do compile are plain data', () => {
  const norm = gate({
    ...head('g'),
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', { form: ['closingForm', 'siteTranscript'] }),
    need: trigger('items', { present: true }),
    refusal: '清单为空',
    binds: 'both',
  });
  assert.deepEqual(JSON.parse(JSON.stringify(norm)), norm);
});
