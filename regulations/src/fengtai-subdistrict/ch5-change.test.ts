import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { can, replay } from '@zhiji/law';
import { act, actRows, answered, at, caseBook, FENGTAI, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { approve, fact, paper, request, serve, served, sign, take } = caseBook();
const LATER = '2025-06-30 10:00';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const jia = { id: 'p-jia', role: 'officer' } as const;
const bing = { id: 'p-bing', role: 'custodian' } as const;
const recordings = [take('r1', '2025-03-04', '10:00', '10:30')];

describe('第二十九条 更改', () => {
  const made = paper('d1', 'enforcementDecision', '2025-03-10 09:00', { filled: ['conduct', 'basis', 'remedyRoute'] });
  const change = act('document.changed', ['document:d1'], { reason: '错别字' });
  const changed = fact('document.changed', '2025-03-11 15:00', 'd1', { reason: '更正金额' });
  const consent = (role: 'legalUnit' | 'subdistrictHead', when = '2025-03-11 09:00') =>
    fact(
      'approval.given',
      when,
      `q-${role}-${when}`,
      { matter: 'documentChange', role, opinion: '同意' },
      { about: ['document:d1'] },
    );
  const withdrawn = (role: 'legalUnit' | 'subdistrictHead') =>
    fact('approval.withdrawn', '2025-03-11 12:00', `q-${role}-2025-03-11 09:00`, { reason: '另行研究' });
  /** 报请更改的先是本文书，退回后改报另一文书，同意的是后者。 */
  const consentToOther = (role: 'legalUnit' | 'subdistrictHead') => {
    const id = `q-other-${role}`;
    return [
      request('documentChange', '2025-03-11 08:10', id, { about: ['document:d1'] }),
      fact('approval.returned', '2025-03-11 08:20', id, { matter: 'documentChange', role, opinion: '该文书不必更改' }),
      request('documentChange', '2025-03-11 08:30', id, { about: ['document:d2'] }),
      approve('documentChange', role, '2025-03-11 09:00', { id, opinion: '同意' }),
    ];
  };
  const affects = (value: boolean, role: 'legalUnit' | 'officer' = 'legalUnit', when = '2025-03-11 08:00') =>
    fact(
      'finding.made',
      when,
      'c1',
      { finding: 'rightsAffected', value, basis: '现场情况' },
      { about: ['document:d1'], by: { id: `p-${role}`, role } },
    );
  const told = (when: string) =>
    fact('notice.given', when, 'c1', { contents: ['facts'], oral: false }, { about: ['document:d1'] });
  const sent = (id: string, day: string) =>
    served(id, `${day} 10:00`, 'directService', day, { form: 'enforcementDecision', about: ['document:d1'] });
  const takesEffect = act('document.changeTookEffect', ['document:d1'], {});
  const asOf = '2025-03-13 12:00';
  const rights = [made, sign('d1', 'party', '丙', '2025-03-10 10:00'), sent('s1', '2025-03-10'), affects(true)];
  const redone = [told('2025-03-12 09:00'), sign('d1', 'party', '丙', '2025-03-12 10:00'), sent('s2', '2025-03-13')];
  const ofCase = [
    fact('notice.given', '2025-03-12 09:00', 'c1', { contents: ['facts'], oral: false }),
    redone[1]!,
    serve('s2', '2025-03-13 09:00', 'directService', 'served', { about: ['document:d1'] }),
    served('s2', '2025-03-13 10:00', 'directService', '2025-03-13'),
  ];
  const inEffect = fact('document.changeTookEffect', '2025-03-13 11:00', 'd1', {});
  const withHead = { program: fengtai({ 'FTJD-29.3': 'withHead' }) };
  actRows([
    {
      name: 'FTJD-29.1 第二十九条第一款 定稿后直接编辑正文 → 阻断',
      events: [made],
      act: change,
      asOf: '2025-03-11 10:00',
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.1 第二十九条第一款 经批准的更正 → 生成新版',
      events: [made, affects(false), consent('subdistrictHead')],
      act: change,
      asOf: '2025-03-11 10:00',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 审核、重新告知、签字、送达齐全 → 新版生效',
      events: [...rights, consent('legalUnit'), changed, ...redone],
      act: takesEffect,
      asOf,
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 未重新送达 → 新版不得生效',
      events: [...rights, consent('legalUnit'), changed, ...redone.slice(0, 2)],
      act: takesEffect,
      asOf,
      refused: '尚未重新告知、签字、送达',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 重新送达的文书登记在送达名下，告知登记在案件名下 → 新版生效',
      events: [...rights, consent('legalUnit'), changed, ...ofCase],
      act: takesEffect,
      asOf,
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 更改之后送达的是另一文书 → 新版不得生效',
      events: [
        ...rights,
        consent('legalUnit'),
        changed,
        ...redone.slice(0, 2),
        serve('s3', '2025-03-13 09:00', 'directService', 'served', { about: ['document:d2'] }),
        served('s3', '2025-03-13 10:00', 'directService', '2025-03-13'),
      ],
      act: takesEffect,
      asOf,
      refused: '尚未重新告知、签字、送达',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 法制机构未审核 → 不得更改',
      events: [...rights, consent('subdistrictHead')],
      act: change,
      asOf,
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 另一口径：还须单位负责人批准',
      events: [...rights, consent('legalUnit')],
      act: change,
      asOf,
      refused: '不得更改',
      options: withHead,
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 另一口径：两者齐全 → 允许',
      events: [...rights, consent('legalUnit'), consent('subdistrictHead')],
      act: change,
      asOf,
      options: withHead,
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 前次更改已生效，再次更改未另行审核 → 不得更改',
      events: [...rights, consent('legalUnit'), changed, ...redone, inEffect],
      act: change,
      asOf: '2025-04-11 10:00',
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 再次更改另经审核 → 允许',
      events: [...rights, consent('legalUnit'), changed, ...redone, inEffect, consent('legalUnit', '2025-04-10 09:00')],
      act: change,
      asOf: '2025-04-11 10:00',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 另一口径：再次更改只经审核、未另报负责人 → 不得更改',
      events: [
        ...rights,
        consent('legalUnit'),
        consent('subdistrictHead'),
        changed,
        ...redone,
        inEffect,
        consent('legalUnit', '2025-04-10 09:00'),
      ],
      act: change,
      asOf: '2025-04-11 10:00',
      refused: '不得更改',
      options: withHead,
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 再次更正错别字未另报负责人 → 不得更改',
      events: [made, affects(false), consent('subdistrictHead'), changed, inEffect],
      act: change,
      asOf: '2025-04-11 10:00',
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 法制机构撤回审核，只有负责人批准 → 不得更改',
      events: [...rights, consent('legalUnit'), withdrawn('legalUnit'), consent('subdistrictHead')],
      act: change,
      asOf,
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.3 第二十九条第二款 另一口径：负责人撤回批准 → 不得更改',
      events: [...rights, consent('legalUnit'), consent('subdistrictHead'), withdrawn('subdistrictHead')],
      act: change,
      asOf,
      refused: '不得更改',
      options: withHead,
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 不涉及权利义务的，负责人撤回批准，只有法制审核 → 不得更改',
      events: [made, affects(false), consent('legalUnit'), consent('subdistrictHead'), withdrawn('subdistrictHead')],
      act: change,
      asOf,
      refused: '不得更改',
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 再次更正错别字，只另经法制审核 → 不得更改',
      events: [
        made,
        affects(false),
        consent('subdistrictHead'),
        changed,
        inEffect,
        consent('legalUnit', '2025-04-10 09:00'),
      ],
      act: change,
      asOf: '2025-04-11 10:00',
      refused: '不得更改',
    },
    ...(
      [
        ['涉及权利义务，审核的是退回后改报的另一文书', [...rights, ...consentToOther('legalUnit')]],
        [
          '涉及权利义务，审核的是退回后改报的另一文书，负责人批准的是本文书',
          [...rights, ...consentToOther('legalUnit'), consent('subdistrictHead')],
        ],
        [
          '不涉及权利义务，负责人批准的是退回后改报的另一文书',
          [made, affects(false), ...consentToOther('subdistrictHead')],
        ],
        [
          '不涉及权利义务，负责人批准的是退回后改报的另一文书，法制机构审核的是本文书',
          [made, affects(false), ...consentToOther('subdistrictHead'), consent('legalUnit')],
        ],
        [
          '另一口径：审核的是本文书，负责人批准的是退回后改报的另一文书',
          [...rights, consent('legalUnit'), ...consentToOther('subdistrictHead')],
          withHead,
        ],
      ] as const
    ).map(([what, events, options]) => ({
      name: `FTJD-29.1 第二十九条 ${what} → 不得更改`,
      events,
      act: change,
      asOf,
      refused: '不得更改',
      ...(options ? { options } : {}),
    })),
    {
      name: 'FTJD-29.4 第二十九条第二款 错别字更正，负责人已批 → 生效',
      events: [made, affects(false), consent('subdistrictHead'), changed],
      act: takesEffect,
      asOf,
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 错别字更正只经法制审核、负责人未批 → 更正不生效',
      events: [made, affects(false), consent('legalUnit'), changed],
      act: takesEffect,
      asOf,
      refused: '未经批准',
    },
    {
      name: 'FTJD-29.4 第二十九条第二款 负责人未批 → 更正不生效',
      events: [made, affects(false), changed],
      act: takesEffect,
      asOf,
      refused: '未经批准',
    },
  ]);
  it('FTJD-29.4 第二十九条第二款 是否涉及权利义务未经法制机构认定 → 追问', () => {
    const state = replay(FENGTAI, [made, consent('subdistrictHead')], 'c1');
    const permission = can(FENGTAI, state, change, jia, at(asOf));
    assert.ok(permission.answer === 'ask' && permission.questions.includes('rightsAffected'));
  });
  judgeRows([
    later(
      'FTJD-29.3 第二十九条第二款 更改后三项均已重做 → 完成',
      [...rights, consent('legalUnit'), changed, ...redone],
      '义务 done d1',
      '义务 done d1',
    ),
    later(
      'FTJD-29.3 第二十九条第二款 重新送达的文书登记在送达名下，告知登记在案件名下 → 完成',
      [...rights, consent('legalUnit'), changed, ...ofCase],
      '义务 done d1',
      '义务 done d1',
    ),
    later(
      'FTJD-29.3 第二十九条第二款 更改前的签字、送达不算 → 待办',
      [...rights, consent('legalUnit'), changed],
      '义务 open d1',
      '义务 open d1',
    ),
    later('FTJD-29.1 第二十九条第一款 擅自更改已经发生 → 违规', [made, affects(false), changed], '违规 更改文书'),
    later('FTJD-29.2 第二十九条第一款 校验仍为原摘要 → 不报', [
      ...recordings,
      fact('recording.integrityChecked', '2025-06-01 09:00', 'r1', { intact: true }),
    ]),
    later(
      'FTJD-29.2 第二十九条第一款 校验不符 → 严重发现',
      [...recordings, fact('recording.integrityChecked', '2025-06-01 09:00', 'r1', { intact: false })],
      '违规 删减、修改原始记录',
    ),
    later(
      'FTJD-31.7 第三十一条第（五）项 校验得摘要不符 → 生成线索',
      [...recordings, fact('recording.integrityChecked', '2025-06-01 09:00', 'r1', { intact: false })],
      '违规 删减、修改原始记录',
    ),
    later('FTJD-31.7 第三十一条第（五）项 转码副本变化不影响原始件 → 不生成', [
      ...recordings,
      fact('recording.derived', '2025-06-01 09:00', 'r1', { purpose: '播放', recipe: '转码', sha256: 'c'.repeat(64) }),
    ]),
  ]);
  for (const type of ['recording.altered', 'recording.deleted'])
    it(`FTJD-29.2 第二十九条第一款 ${type === 'recording.altered' ? '剪接' : '删除'}原始音像 → 拒绝`, () => {
      const proposal = { type, objects: [{ type: 'recording', id: 'r1', role: 'subject' as const }], data: {} };
      const state = replay(FENGTAI, answered(recordings), 'c1');
      assert.equal(can(FENGTAI, state, proposal, bing, at(LATER)).answer, 'deny');
    });
});
