import { randomUUIDv7 } from 'node:crypto';
import { dayOf, formatDay, formatInstant } from '@zhiji/calendar';
import type { TermIn } from '@zhiji/terms';
import { about, PARTY, PLACE, type Inspection, type Particulars } from './inspection-scene.ts';
import type { Film, Hand } from './story.ts';

/** What each text asks of an inspection beyond the common path, by the code of the text. */
export const PARTICULARS: Readonly<Record<string, Particulars>> = {
  QDDA: { before: approvedByThree, announced: noticed(['recusalRight', 'rights']), closing: resultTold },
  FTJD: { seen: oneAngle, stored: ledgered },
  FZMC: { stored: numbered, archived: handedOver },
  SMGX: { before: drawn, announced: inspectionNoticed, seen: recorded, closing: posted },
};

/** 青岛第九条、第十条：案源登记、录入平台，三级意见和审批表在先，启动后告知提供人。 */
async function approvedByThree({ story, lead }: Inspection): Promise<void> {
  await story.does('jiang', 'receptionist', 'registerLeadFormally', lead, { registrar: '蒋敏' });
  await story.does('jiang', 'receptionist', 'enterLead', lead, { platform: '行政执法平台' });
  const approval = randomUUIDv7();
  const matter = 'procedureInitiation';
  await story.does('zhao', 'undertaker', 'answerFinding', story.caseId, {
    finding: 'urgent',
    value: false,
    basis: '按年度计划检查',
  });
  await story.does('zhao', 'undertaker', 'requestApproval', approval, { matter, reason: '按年度计划检查，请审批' });
  const opinions = [
    ['zhao', 'undertaker'],
    ['sun', 'divisionHead'],
    ['zhou', 'agencyHead'],
  ] as const;
  for (const [who, role] of opinions) {
    story.wait({ hours: 1 });
    await story.does(who, role, 'giveApproval', approval, { matter, role });
  }
  const agreed = { conclusion: 'agreed', text: '同意' } as const;
  await story.paper(
    ['zhao', 'undertaker'],
    'initiationApprovalForm',
    {
      caseName: `${PARTY.name}年度检查`,
      caseType: 'inspection',
      leadSource: 'superiorAssignment',
      foundAt: formatInstant(story.now),
      place: PLACE,
      urgency: 'approvedFirst',
      matter: '列入年度检查计划，拟检查库区安全和台账。',
      party: {
        kind: 'organisation',
        name: PARTY.name,
        creditCode: PARTY.idNumber,
        representative: PARTY.representative,
        address: PLACE,
      },
      undertakerOpinion: agreed,
      legalUnitOpinion: agreed,
      handlingUnitOpinion: agreed,
    },
    [...opinions, ['li', 'legalUnit'] as const, ['sun', 'handlingUnit'] as const].map(([who, role]) => ({
      hand: [who, role] as const,
      signatory: role,
      name: story.person(who).name,
    })),
    [{ type: 'approval', id: approval }],
  );
  await story.does('zhao', 'undertaker', 'informProvider', lead, {
    recipient: '上级主管部门',
    manner: '书面',
    progress: '已按计划启动检查',
  });
}

async function resultTold({ story, lead }: Inspection): Promise<void> {
  await story.does('zhao', 'undertaker', 'informProvider', lead, {
    recipient: '上级主管部门',
    manner: '书面',
    result: '检查完毕，未发现违法行为',
  });
}

function noticed(contents: readonly TermIn<'NOTICE_CONTENTS'>[]) {
  return async ({ story }: Inspection): Promise<void> =>
    story.does('zhao', 'officer', 'noticeParty', story.caseId, {
      contents: [...contents],
      oral: true,
      recipient: PARTY.representative,
    });
}

/** 丰台第十二条、第二十条：逐人逐处标明；只有一个机位的，写明理由。 */
async function oneAngle(inspection: Inspection, film: Film): Promise<void> {
  const { story, activity } = inspection;
  await points(inspection, film);
  await story.does('zhao', 'officer', 'explainOmission', activity, { reason: '库区通道狭窄，只能设一个机位' });
}

/** 标注摄录要点: the surroundings and everybody present. */
async function points(inspection: Inspection, film: Film): Promise<void> {
  const { story, officers } = inspection;
  await story.does('qian', 'officer', 'markPoint', film.id, { point: 'surroundings' }, { about: about(inspection) });
  for (const subject of [PARTY.representative, ...officers.map(({ name }) => name)])
    await story.does(
      'qian',
      'officer',
      'markPoint',
      film.id,
      { point: 'personsPresent', subject },
      { about: about(inspection) },
    );
}

/** 丰台第二十三条：记录人员和专门负责人员都确认能回放，登记台账。 */
async function ledgered({ story, officers }: Inspection, film: Film): Promise<void> {
  for (const [who, as] of [
    ['qian', 'officer'],
    ['wei', 'custodian'],
  ] as const)
    await story.does(who, as, 'confirmPlayback', film.id, { playable: true });
  await story.does('qian', 'officer', 'ledgerRecording', film.id, {
    officer: officers[1]!.name,
    certificate: officers[1]!.certificate!,
    date: formatDay(dayOf(film.from)),
    period: '10:00–10:01',
  });
}

/** 名城第九条、第十六条至第十八条：标明要点，当日申请编号、移交储存，由档案管理人员编号，设备端清除。 */
async function numbered(inspection: Inspection, film: Film): Promise<void> {
  const { story, officers } = inspection;
  await points(inspection, film);
  await story.does('qian', 'officer', 'confirmPlayback', film.id, { playable: true });
  await story.does('qian', 'officer', 'requestNumber', film.id, {
    place: PLACE,
    scene: '年度检查',
    participants: [...officers.map(({ name }) => name), PARTY.representative],
    violation: '未发现',
  });
  await story.does('qian', 'officer', 'handInRecording', film.id, { to: '郑芳' });
  await story.does('zheng', 'archivist', 'numberRecording', film.id, {
    number: `名城执法-${formatDay(dayOf(film.from))}-检查-01`,
    unit: '执法支队',
    object: PARTY.name,
    step: '检查',
  });
  await story.does('qian', 'officer', 'clearDevice', film.id, {});
}

/** 名城第二十条：案卷移交档案管理机构，由其签收。 */
async function handedOver({ story }: Inspection): Promise<void> {
  await story.does('wei', 'custodian', 'handOverDossier', story.caseId, { to: '委档案管理机构', signedFor: true });
}

/** 三明第二十四条：双随机抽取在先。 */
async function drawn({ story, activity }: Inspection): Promise<void> {
  await story.does('zhao', 'undertaker', 'recordDraw', activity, {
    scope: '仓储企业名录库、执法人员名录库',
    rule: '按比例随机抽取',
    result: [PARTY.name, '赵海东', '钱丽娟'],
  });
}

/** 三明第二十五条：检查告知书、事项和权利告知在先。 */
async function inspectionNoticed(inspection: Inspection): Promise<void> {
  await elsewhere(inspection, ['zhao', 'officer'], 'inspectionNotice', ['inspectionContents']);
  await noticed(['inspectionMatters', 'rights'])(inspection);
}

/** 三明第二十六条、第二十七条：检查记录表四项齐全，写明有无损坏，结果公示。 */
async function recorded(inspection: Inspection): Promise<void> {
  const { story, activity } = inspection;
  await story.does('zhao', 'officer', 'answerFinding', story.caseId, {
    finding: 'violationFound',
    value: false,
    basis: '各项均合格',
  });
  await elsewhere(inspection, ['zhao', 'officer'], 'inspectionRecord', [
    'inspectionContents',
    'problemsFound',
    'inspectionQualified',
    'violationPresent',
  ]);
  await story.does('zhao', 'officer', 'stateDamage', activity, { damaged: false });
}

/** 三明第二十六条、第三十条：结果依法公示，填写结案表。 */
async function posted({ story }: Inspection): Promise<void> {
  await story.does('zhao', 'undertaker', 'answerFinding', story.caseId, {
    finding: 'crimeSuspected',
    value: false,
    basis: '未发现违法行为',
  });
  await story.does('sun', 'unitHead', 'postResult', story.caseId, { where: '本局门户网站', secrecy: ['notSecret'] });
  const agreed = { conclusion: 'agreed', text: '同意结案' } as const;
  await story.paper(
    ['zhao', 'undertaker'],
    'closingForm',
    {
      caseName: `${PARTY.name}年度检查`,
      ground: 'terminated',
      concludedOn: formatDay(dayOf(story.now)),
      summary: '经检查，未发现违法行为。',
      undertakerOpinion: agreed,
      unitHeadOpinion: agreed,
    },
    [
      { hand: ['zhao', 'undertaker'], signatory: 'undertaker', name: '赵海东' },
      { hand: ['sun', 'unitHead'], signatory: 'unitHead', name: '孙立军' },
    ],
  );
}

/** A paper made outside the templates: drafted, signed by the party, and entered as finished. */
async function elsewhere(
  inspection: Inspection,
  hand: Hand,
  form: TermIn<'FORMS'>,
  filled: readonly string[],
): Promise<void> {
  const { story } = inspection;
  const id = randomUUIDv7();
  await story.does(...hand, 'draftDocument', id, { form, values: {} }, { about: about(inspection) });
  await story.does(
    ...hand,
    'finalizeDocument',
    id,
    { form, filled: [...filled], statedDate: formatDay(dayOf(story.now)) },
    { about: about(inspection) },
  );
}
