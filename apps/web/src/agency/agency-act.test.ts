import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AGENCY_COMMANDS, EVENTS, type AgencyCommandName } from '@zhiji/cases';
import { fieldsOf } from '../form/field.ts';
import { AGENCY_ACT_GROUPS, AGENCY_PICKS, agencySubject } from './agency-act.ts';

const NAMES = Object.keys(AGENCY_COMMANDS) as AgencyCommandName[];
/** Given on the page of the text; targets are entered by machines only. */
const ELSEWHERE: readonly AgencyCommandName[] = ['adoptRegulation', 'chooseReading', 'setTarget'];

describe('机关事务的办理', () => {
  it('每项命令恰列一次，启用规定和选定口径在法规页', () => {
    const offered = AGENCY_ACT_GROUPS.flatMap(({ acts }) => acts);
    assert.deepEqual([...offered, ...ELSEWHERE].toSorted(), NAMES.toSorted());
  });
  it('每项命令都有所关于的对象可选，或者由它新登记', () => {
    for (const name of NAMES) {
      const subject = agencySubject(name);
      assert.ok(subject.is === 'new' || subject.from, name);
    }
  });
  it('必填的栏目表单都问得到', () => {
    for (const name of AGENCY_ACT_GROUPS.flatMap(({ acts }) => acts))
      for (const field of fieldsOf(EVENTS[AGENCY_COMMANDS[name].event].data))
        assert.ok(
          !field.required || field.kind !== 'unasked' || field.name in (AGENCY_PICKS[name] ?? {}),
          `${name}: ${field.name}`,
        );
  });
});
