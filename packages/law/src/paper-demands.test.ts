import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { head, lawOf, pen } from '../test/one-text.ts';
import { all, any, demandsOfPaper, not } from './index.ts';

const { each, ev, filled, gate, listOf, seen, signed, trigger } = pen;

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
});
