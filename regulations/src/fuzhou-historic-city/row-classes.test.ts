import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zh, type TermIn } from '@zhiji/terms';
import { act, caseBook, historicCity, refusals, verdicts } from '../../test/historic-city.ts';

const { activity, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-10';
type CaseType = TermIn<'CASE_TYPES'>;
type Kind = TermIn<'ACTIVITIES'>;
type Class = TermIn<'RECORDING_CLASSES'>;

/** 附件清单：案件、活动、类别、记录人。 */
const ROWS: readonly (readonly [CaseType | 'any', readonly Kind[], Class, 'receptionist' | 'officer'])[] = [
  ['licensing', ['hearing', 'expertReview'], 'sceneClass', 'receptionist'],
  ['penalty', ['siteInspection', 'examination', 'preservation'], 'sceneClass', 'officer'],
  ['penalty', ['inquiry', 'witnessInquiry'], 'interviewClass', 'officer'],
  ['penalty', ['statementHearing', 'hearing'], 'sceneClass', 'officer'],
  ['inspection', ['siteInspection', 'examination', 'sampling'], 'sceneClass', 'officer'],
  ['inspection', ['documentaryCollection', 'electronicCollection'], 'sceneClass', 'officer'],
  ['inspection', ['inquiry', 'witnessInquiry'], 'interviewClass', 'officer'],
  ['inspection', ['refusalOfInspection'], 'sceneClass', 'officer'],
  ['any', ['serviceVisit'], 'confirmationClass', 'officer'],
];
const KINDS = [...new Set(ROWS.flatMap(([, kinds]) => kinds)), 'impounding'] as const;
const CLASSES = ['sceneClass', 'interviewClass', 'confirmationClass'] as const;

/** 先后启动的程序，和活动因而属于的案件；FZMC-A10 的另一读法下，检查只看现在的程序。 */
const CASES: readonly (readonly [
  started: readonly CaseType[],
  is: readonly CaseType[],
  converted: readonly CaseType[],
])[] = [
  [['penalty'], ['penalty'], ['penalty']],
  [['penalty', 'coercion'], ['penalty'], ['penalty']],
  [
    ['penalty', 'licensing'],
    ['penalty', 'licensing'],
    ['penalty', 'licensing'],
  ],
  [['coercion'], [], []],
  [['inspection'], ['inspection'], ['inspection']],
  [['inspection', 'coercion'], ['inspection'], []],
  [['inspection', 'penalty'], ['inspection', 'penalty'], ['penalty']],
  [['licensing'], ['licensing'], ['licensing']],
  [['licensing', 'coercion'], ['licensing'], ['licensing']],
  [['licensing', 'penalty'], ['penalty'], ['penalty']],
];
const LAWS = [
  ['', historicCity(), 1],
  ['，另一口径：转为处罚的只按处罚', historicCity({ 'FZMC-A10': 'converted' }), 2],
] as const;

for (const [reading, program, column] of LAWS)
  for (const [started, ...types] of CASES) {
    const of = types[column - 1]!;
    const path = `${started.map(zh).join('转')}${reading}`;
    describe(`${path}：类别、记录人由清单行确定`, () => {
      for (const kind of KINDS) {
        const rows = ROWS.filter(([type, kinds]) => kinds.includes(kind) && (type === 'any' || of.includes(type)));
        const begun = [
          ...started.map((caseType, i) => start(`2025-03-0${i + 1} 09:00`, caseType)),
          ...activity('a1', kind, DAY, '09:00', '10:00'),
        ];
        const classes = [...new Set(rows.map(([, , name]) => name))];
        it(`FZMC-A0.2 ${path} ${zh(kind)} → ${classes.map(zh).join('、') || '不在清单之列，各类均可'}`, () => {
          const link = (name: Class) => act('recording.linked', ['recording:r1', 'activity:a1'], { class: name });
          const allowed = CLASSES.filter(
            (name) => refusals('FZMC-A0.2', begun, link(name), LATER, { program }).length === 0,
          );
          assert.deepEqual(allowed, classes.length === 0 ? CLASSES : CLASSES.filter((name) => classes.includes(name)));
        });
        const recordists = [...new Set(rows.map(([, , , recordist]) => recordist))];
        it(`FZMC-A0.3 ${path} ${zh(kind)} → ${recordists.map((role) => (role === 'officer' ? '执法人员' : '受理人员')).join('、') || '不核记录人'}`, () => {
          const flagged = (['receptionist', 'officer'] as const).filter((role) => {
            const film = take('r1', DAY, '09:00', '10:00', { about: ['activity:a1'], recordist: { name: '庚', role } });
            return verdicts('FZMC-A0.3', [...begun, film], LATER, { program }).length > 0;
          });
          // 须由每一行规定的人记录。
          assert.deepEqual(
            flagged,
            (['receptionist', 'officer'] as const).filter((role) => recordists.some((other) => other !== role)),
          );
        });
      }
    });
  }

describe('一段录像兼录数行事项', () => {
  const pairs = KINDS.flatMap((one, i) => KINDS.slice(i + 1).map((other) => [one, other] as const));
  for (const [started, of] of CASES)
    for (const [one, other] of pairs) {
      const classes = ROWS.flatMap(([type, kinds, name]) =>
        (kinds.includes(one) || kinds.includes(other)) && (type === 'any' || of.includes(type)) ? [name] : [],
      );
      if (new Set(classes).size < 2) continue;
      it(`FZMC-A0.2 ${started.map(zh).join('转')} ${zh(one)}和${zh(other)} → 各行的类别均可`, () => {
        const events = [
          ...started.map((caseType, i) => start(`2025-03-0${i + 1} 09:00`, caseType)),
          ...activity('a1', one, DAY, '09:00', '09:30'),
          ...activity('a2', other, DAY, '09:30', '10:00'),
          take('r1', DAY, '09:00', '10:00', { about: ['activity:a1'] }),
        ];
        const link = (name: Class) => act('recording.linked', ['recording:r1', 'activity:a2'], { class: name });
        const allowed = CLASSES.filter((name) => refusals('FZMC-A0.2', events, link(name), LATER).length === 0);
        assert.deepEqual(
          allowed,
          CLASSES.filter((name) => classes.includes(name)),
        );
      });
    }
});
