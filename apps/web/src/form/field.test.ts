import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AGENCY_COMMANDS, COMMANDS, EVENTS, type EventType } from '@zhiji/cases';
import { fieldsOf, labelAt, type Field } from './field.ts';

const field = (type: EventType, name: string): Field => fieldsOf(EVENTS[type].data).find((one) => one.name === name)!;

describe('fieldsOf', () => {
  it('reads the kind of every field the vocabulary has', () => {
    assert.equal(field('service.attempted', 'receivedOn').kind, 'day');
    assert.equal(field('measure.taken', 'until').kind, 'instant');
    assert.equal(field('decision.made', 'fine').kind, 'money');
    assert.equal(field('measure.taken', 'items').kind, 'rows');
    assert.equal(field('activity.started', 'officers').kind, 'people');
    assert.equal(field('procedure.started', 'party').kind, 'group');
    assert.equal(field('notice.given', 'contents').kind, 'choices');
    assert.equal(field('recording.stored', 'sha256').kind, 'unasked');
    assert.equal(field('access.requested', 'recordings').kind, 'unasked');
  });
  it('knows what is asked of each person listed', () => {
    const asked = (type: EventType, name: string) => {
      const people = field(type, name);
      assert.ok(people.kind === 'people');
      return people.asks;
    };
    assert.equal(asked('activity.started', 'officers'), 'certificate');
    assert.ok(asked('activity.started', 'counterparts')?.includes('attestor'));
    assert.ok(asked('deliberation.concluded', 'participants')?.includes('committeeLeader'));
  });
  it('words a choice outside the glossary by its description', () => {
    const manner = field('activity.started', 'manner');
    assert.ok(manner.kind === 'choice');
    assert.deepEqual(
      manner.options.map(({ label }) => label),
      ['当面', '书面', '电话', '线上'],
    );
  });
  it('labels everything a person is asked for in Chinese', () => {
    const check = (fields: readonly Field[], where: string) => {
      for (const one of fields) {
        if (one.kind === 'unasked') continue;
        assert.match(one.label, /^[\p{Script=Han}（）、“”%：\d\s]|SHA|SM3|GPS/u, `${where}/${one.name}: ${one.label}`);
        assert.doesNotMatch(one.label, /^[a-zA-Z]+$/, `${where}/${one.name}`);
        if ('options' in one)
          for (const { label } of one.options) assert.match(label, /\p{Script=Han}/u, `${where}/${one.name}`);
        if ('fields' in one) check(one.fields, `${where}/${one.name}`);
      }
    };
    // What a scan is the server says, nobody is asked.
    const { attachScan: _said, ...asked } = COMMANDS;
    for (const { event } of Object.values({ ...asked, ...AGENCY_COMMANDS })) check(fieldsOf(EVENTS[event].data), event);
  });
});

describe('labelAt', () => {
  it('names a field inside a row', () => {
    assert.equal(labelAt(EVENTS['measure.taken'].data, 'items/1/name'), '物品第 2 行名称');
    assert.equal(labelAt(EVENTS['measure.taken'].data, 'nothing'), 'nothing');
  });
});
