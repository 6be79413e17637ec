import { randomUUIDv7 } from 'node:crypto';
import { formatInstant } from '@zhiji/calendar';
import type { Story } from './story.ts';

/** 占道经营: a complaint, an inspection with its recording, and a preservation that still lacks its papers. */
export async function streetStall(story: Story): Promise<void> {
  story.wait({ days: 43 });
  const { caseId } = story;
  const party = {
    name: '福州市鼓楼区某某餐饮店',
    kind: 'individualBusiness',
    idNumber: '92350102MA2XXXXX0X',
    representative: '张某某',
    address: '福州市鼓楼区八一七北路 100 号',
  } as const;
  const lead = randomUUIDv7();
  await story.does('gao', 'receptionist', 'registerLead', lead, {
    source: 'complaint',
    content: '八一七北路餐饮店门前占道摆摊经营，影响通行',
    provider: '陈先生',
    named: true,
    place: '八一七北路 100 号门前',
    party,
  });
  story.wait({ hours: 1 });
  await story.does('lin', 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '线索具体，属本机关管辖' });
  await story.does('lin', 'officer', 'startProcedure', caseId, {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: '某某餐饮店占道经营案',
    party,
    place: '八一七北路 100 号门前',
    unit: '执法一大队',
    urgentReason: '摊位占用盲道，现场正在经营，须当场制止并固定证据',
  });
  await story.does('lin', 'undertaker', 'describeCase', caseId, {
    eventType: '占道经营',
    occurredOn: formatInstant(story.now).slice(0, 10),
    undertakers: [
      { id: story.person('lin').id, name: '林志强' },
      { id: story.person('chen').id, name: '陈晓燕' },
    ],
  });
  const inspection = randomUUIDv7();
  await story.does('lin', 'officer', 'startActivity', inspection, {
    kind: 'siteInspection',
    place: '八一七北路 100 号门前',
    officers: [
      { id: story.person('lin').id, name: '林志强', certificate: '13010220001' },
      { id: story.person('chen').id, name: '陈晓燕', certificate: '13010220002' },
    ],
    counterparts: [{ name: '张某某', role: 'party' }],
  });
  await story.records('chen', inspection, 45, '八一七北路现场检查');
  await story.does(
    'lin',
    'officer',
    'endActivity',
    inspection,
    { kind: 'siteInspection', outcome: '发现占道摆放桌椅四套' },
    { occurredAt: formatInstant(story.now - 2 * 3_600_000) },
  );
}
