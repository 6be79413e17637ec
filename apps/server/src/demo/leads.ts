import { randomUUIDv7 } from 'node:crypto';
import type { Story } from './story.ts';

/** A named complaint that will not be pursued; its author still has to be told (FZCG-8.2). */
export async function refusedLead(story: Story): Promise<void> {
  const lead = randomUUIDv7();
  await story.does('gao', 'receptionist', 'registerLead', lead, {
    source: 'complaint',
    content: '反映楼上住户阳台花盆滴水',
    provider: '黄先生',
    named: true,
    place: '仓山区首山路 8 号',
  });
  story.wait({ hours: 5 });
  await story.does('lin', 'undertaker', 'concludeLead', lead, {
    outcome: 'notProceed',
    reason: '属邻里纠纷，不属本机关管辖的违法行为',
  });
}

/** A tip that came in an hour ago. */
export async function freshLead(story: Story): Promise<void> {
  await story.does('gao', 'receptionist', 'registerLead', randomUUIDv7(), {
    source: 'report',
    content: '工地夜间未围挡施工，渣土洒落路面约五十米',
    named: false,
    place: '晋安区化工路与连洋路口',
  });
}
