import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialState, replay, step, view, type CaseEvent } from '@zhiji/law';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { PACKS } from './packs.ts';

const { activity, fact, take } = caseBook();
const FZCG = programOf(PACKS['FZCG']!);

describe('没有写明活动的音像，按校正后的时间看属于哪一次活动', () => {
  const morning = activity('a1', 'persuasion', '2025-03-04', '09:00', '10:00');
  const dispute = fact(
    'finding.made',
    '2025-03-04 10:30',
    'a1',
    { finding: 'onSiteDispute', value: true, basis: '现场' },
    {
      about: ['activity:a1'],
    },
  );
  const film = take('r1', '2025-03-04', '14:10', '14:50');
  const corrected = fact('recording.timeCorrected', '2025-03-05 09:00', 'r1', {
    deviceOffsetMs: 5 * 3_600_000,
    from: '2025-03-04T09:10:00+08:00',
    to: '2025-03-04T09:50:00+08:00',
  });
  const untils = (events: readonly CaseEvent[]) => {
    const law = events.reduce((state, event) => step(FZCG, state, event).state, initialState('c1'));
    assert.deepEqual(law.instances, replay(FZCG, events, 'c1').instances);
    return view(FZCG, law, at('2025-03-06 09:00')).retention.map(({ until }) => until);
  };
  it('FZCG-26.3 第二十六条第（三）项：设备时钟快五小时，校正后在有纠纷的活动之内 → 永久保存', () => {
    assert.deepEqual(untils([...morning, dispute, film, corrected]), ['permanent']);
    assert.deepEqual(untils([...morning, film, corrected, dispute]), ['permanent']);
  });
  it('FZCG-26.3 第二十六条第（三）项：没有校正的，不在活动之内 → 待认定', () =>
    assert.deepEqual(untils([...morning, dispute, film]), ['hold']));
});
