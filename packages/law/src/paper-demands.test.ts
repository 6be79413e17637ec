import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { head, lawOf, pen } from '../test/one-text.ts';
import { all, any, demandsOfPaper, not } from './index.ts';

const {
  each,
  ev,
  filled,
  gate,
  latest,
  listOf,
  lists,
  moment,
  notAmong,
  ordered,
  quota,
  reached,
  seen,
  signed,
  trigger,
} = pen;

const on = (form?: 'inquiryNotice' | 'assistanceLetter') =>
  ({
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized', form ? { form } : {}),
    refusal: '不得定稿',
    binds: 'both',
  }) as const;

describe('what the texts ask of a paper', () => {
  const law = lawOf([
    gate({
      ...head('notice'),
      ...on('inquiryNotice'),
      need: all(filled('matter', 'place'), any(signed(['party'], { refusable: ['party'] }), not(trigger('amount', 5)))),
    }),
    gate({ ...head('every'), ...on(), need: seen(ev('document.signed', { signatory: 'officer' })) }),
    gate({
      ...head('letter'),
      ...on('assistanceLetter'),
      need: all(
        filled('recipient'),
        each(
          listOf(ev('measure.itemsHandedOver'), 'items'),
          'item',
          ev('document.finalized', { form: 'assistanceLetter' }),
        ),
      ),
    }),
    gate({
      ...head('decision'),
      per: 'case',
      act: 'makeDecision',
      on: ev('decision.made'),
      need: seen(ev('document.finalized', { form: 'inquiryNotice', contents: { atLeast: 1 } })),
      refusal: '不得决定',
      binds: 'both',
    }),
  ]);
  it('columns, signatories and fields of the form itself and of every form', () =>
    assert.deepEqual(demandsOfPaper(law, 'inquiryNotice'), {
      columns: ['matter', 'place'],
      signatories: [
        { role: 'party', refusable: true },
        { role: 'officer', refusable: false },
      ],
      fields: ['amount', 'contents'],
      lists: [],
    }));
  it('nothing of another form', () =>
    assert.deepEqual(demandsOfPaper(law, 'assistanceLetter'), {
      columns: ['recipient'],
      signatories: [{ role: 'officer', refusable: false }],
      fields: [],
      lists: ['item'],
    }));
  it('whatever a condition looks at in a paper, it is asked of the paper', () => {
    const form = 'preservationNotice';
    const finalized = ev('document.finalized', { form });
    const statedOn = moment(finalized, 'statedDate');
    const whole = lawOf([
      gate({
        ...head('reached'),
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        refusal: '不得结案',
        binds: 'both',
        need: any(
          reached({
            type: 'service',
            everyone: [listOf(ev('document.finalized', { form, number: { present: true } }), 'interviewees')],
            through: listOf(ev('service.attempted'), 'recipient'),
            has: [ev('service.completed')],
          }),
          ordered(statedOn, moment(ev('case.closed'))),
          latest([ev('document.finalized', { form, amount: 5 })]),
          quota({ facts: ev('document.finalized', { form, contents: { atLeast: 1 } }), reach: 'case' }, 1, {
            list: listOf(finalized, 'items'),
          }),
        ),
      }),
      gate({
        ...head('own'),
        per: 'document',
        act: 'finalizeDocument',
        on: finalized,
        refusal: '不得定稿',
        binds: 'both',
        need: all(
          lists('evidence', ev('recording.ended')),
          notAmong('difference', listOf(ev('activity.started'), 'officers')),
        ),
      }),
    ]);
    const { fields } = demandsOfPaper(whole, form);
    assert.deepEqual(fields.toSorted(), [
      'amount',
      'contents',
      'difference',
      'evidence',
      'interviewees',
      'items',
      'number',
      'statedDate',
    ]);
    assert.deepEqual(demandsOfPaper(whole, 'inquiryNotice').fields, []);
  });
});
