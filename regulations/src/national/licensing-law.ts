import { workdays } from '@zhiji/calendar';
import { within } from '@zhiji/law';
import { article, attribute, duty, ev, gate, seen } from '../pen.ts';
import { approvedByHead } from './agency-heads.ts';
import { norm } from './norm-head.ts';
import { isNotifiedOfHearing } from './served-papers.ts';

const law = (number: string, chinese: string, topic: string, gist: string) =>
  norm('licensing', `行政许可法${chinese}`, number, topic, gist);

/** 行政许可法（2019年修正） */
export const licensingLaw = {
  title: '中华人民共和国行政许可法',
  articles: [
    article(
      '行政许可法第三十二条',
      '材料不全的，当场或者五日内一次告知补正，逾期不告知的自收到之日起即为受理（第八十二条：工作日）',
      [
        duty({
          ...law(
            '32',
            '第三十二条第一款第（四）项',
            'application.answer',
            '收到许可申请后五个工作日内决定受理或者一次告知补正',
          ),
          per: 'application',
          on: ev('application.received'),
          must: [ev('application.decided')],
          mustReach: 'object',
          since: 'trigger',
          due: within(workdays(5)),
          who: 'receptionist',
          clock: 'claimed',
          moot: ev('application.supplementRequested'),
        }),
      ],
      [
        {
          article: '行政许可法第三十二条第一款第（四）项',
          requirements: ['NATL-licensing-32'],
          reason:
            '逾期不告知的自收到材料之日起即为受理：前一期限判为逾期，受理日由登记受理的人据实写明，审查期限自该日起算。',
        },
      ],
    ),
    article(
      '行政许可法第四十二条',
      '自受理之日起二十日内作出许可决定，经负责人批准可以延长十日（第八十二条：工作日）',
      [
        duty({
          ...law(
            '42',
            '第四十二条第一款',
            'licence.within',
            '自受理之日起二十个工作日内作出许可决定，经批准可以延长十个工作日',
          ),
          per: 'case',
          on: ev('application.decided', { accepted: true }),
          when: attribute('caseType', 'licensing'),
          must: [ev('decision.made')],
          mustReach: 'case',
          since: 'trigger',
          due: within(workdays(20)),
          who: 'undertaker',
          clock: 'claimed',
          extend: {
            to: within(workdays(30)),
            if: approvedByHead('postponementMatter'),
          },
          moot: ev('procedure.terminated'),
          // 第四十五条：听证所需时间不计算在期限内。
          pause: { on: ev('hearing.requested'), resume: ev('activity.ended', { kind: 'hearing' }), policy: 'extend' },
        }),
      ],
    ),
    article('行政许可法第四十四条', '自决定之日起十日内颁发、送达许可证件（第八十二条：工作日）', [
      duty({
        ...law('44', '第四十四条', 'licence.delivery', '自作出许可决定之日起十个工作日内送达'),
        per: 'decision',
        on: ev('decision.made'),
        when: attribute('caseType', 'licensing'),
        must: [ev('decision.served')],
        mustReach: 'document',
        since: 'trigger',
        due: within(workdays(10)),
        who: 'server',
        clock: 'claimed',
        moot: ev('decision.revoked'),
      }),
    ]),
    article('行政许可法第四十七条', '申请听证的二十日内组织（第八十二条：工作日）', [
      duty({
        ...law('47', '第四十七条第一款', 'hearing.within', '申请人、利害关系人要求听证的，二十个工作日内组织听证'),
        per: 'case',
        on: ev('hearing.requested'),
        when: attribute('caseType', 'licensing'),
        must: [ev('activity.started', { kind: 'hearing' })],
        mustReach: 'case',
        since: 'trigger',
        due: within(workdays(20)),
        who: 'undertaker',
        clock: 'claimed',
        moot: ev('procedure.terminated'),
        exempt: {
          if: seen(ev('statement.made', { waivedRights: { has: ['hearingRight'] } }), { reach: 'case' }),
        },
      }),
    ]),
    article('行政许可法第四十八条', '举行听证七日前通知（第八十二条：工作日）', [
      gate({
        ...law('48', '第四十八条第一款第（一）项', 'hearing.notice', '举行听证七个工作日前通知申请人、利害关系人'),
        per: 'activity',
        act: 'beginInvestigation',
        on: ev('activity.started', { kind: 'hearing' }),
        when: attribute('caseType', 'licensing'),
        need: isNotifiedOfHearing,
        refusal: '听证通知没有送达，或者送达不足七个工作日',
        binds: 'fact',
        incurable: true,
      }),
    ]),
    article(
      '行政许可法第八十二条',
      '期限以工作日计算，不含法定节假日',
      [],
      [
        {
          article: '行政许可法第八十二条',
          requirements: ['NATL-licensing-82'],
          reason: '期间的单位规则：本包中许可的各项期限即按工作日计。',
        },
      ],
    ),
  ],
} as const;
