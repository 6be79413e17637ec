import { hours, minutes } from '@zhiji/calendar';
import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Condition, type Match, type Reach } from '@zhiji/law';
import { isNeverResumed } from '../never-resumed.ts';
import {
  article,
  duty,
  ev,
  every,
  everyOrUnnamed,
  gate,
  listOf,
  moment,
  ordered,
  quota,
  reading,
  recording,
  seen,
  standing,
  trigger,
} from '../pen.ts';
import {
  COERCIONS,
  INDOORS,
  INSPECTIONS,
  INVESTIGATIONS,
  isAllowedCause,
  isFixed,
  isOnSite,
  isSpoken,
  MOVING,
  OTHER_SITE_WORK,
  scene,
  SITE_WORK,
  target,
} from './conditions.ts';

/** 第十四条：检查（办案）现场 */
const FIELD_WORK = [...new Set([...INSPECTIONS, ...INVESTIGATIONS, ...COERCIONS, ...OTHER_SITE_WORK])];

/** FZMC-11.2：时间显示准确，偏差不超过 30 秒。 */
const CLOCK_MS = 30_000;
const sound = { working: true, battery: { min: 1 }, storage: { min: 1 } } as const;
const fits = ev('device.checked', { ...sound, clockOffsetMs: { min: -CLOCK_MS, max: CLOCK_MS } });
/** 检查之后另有这些的，须再检查。 */
const OVERTAKEN = [
  ev('device.issued'),
  ev('device.returned'),
  ev('device.checked', { working: false }),
  ev('device.checked', { battery: { max: 0 } }),
  ev('device.checked', { storage: { max: 0 } }),
];
const INACCURATE = [
  ev('device.checked', { clockOffsetMs: { max: -CLOCK_MS - 1 } }),
  ev('device.checked', { clockOffsetMs: { min: CLOCK_MS + 1 } }),
];
const rejected = ev('device.checked', { fit: false });
/** 领用未还的每一部，领用之后都检查过，最近一次合格；不合格而退还的不计。 */
const isCheckedAs = (fit: typeof fits, overtaken: readonly Match[]): Condition =>
  all(
    quota({ facts: fit, reach: 'object', less: overtaken }, 1, {
      facts: ev('device.issued'),
      reach: 'object',
      less: [ev('device.returned')],
    }),
    not(standing(rejected, [ev('device.returned'), fit])),
  );
const isChecked = reading('FZMC-11.2', {
  default: isCheckedAs(fits, [...OVERTAKEN, ...INACCURATE]),
  stated: isCheckedAs(ev('device.checked', sound), OVERTAKEN),
});

/** 有相对人在场的现场活动 */
const isAttended = (reach: Reach = 'object'): Condition =>
  all(
    seen(ev('activity.started', { kind: SITE_WORK }), { reach }),
    not(
      any(
        seen(ev('activity.started', { unattended: true }), { reach }),
        seen(ev('activity.started', { manner: ['phone', 'online', 'written'] }), { reach }),
      ),
    ),
  );
/** 依第十条不作记录的免告知。 */
const mustNotify = all(isAttended(), not(seen(ev('recording.impossible'))));
const notice = ev('recordingNotice.given');
const notified = (id: string, on: ReturnType<typeof ev>, when: Condition = mustNotify) =>
  gate({
    id: `12.notice.${id}`,
    article: '第十二条第二款',
    requirements: ['FZMC-12.2'],
    topic: 'av.notice',
    gist: '实质执法行为之前告知使用设备记录',
    per: 'activity',
    act: 'notifyRecording',
    on,
    when,
    need: seen(notice),
    refusal: '告知不在事前',
    binds: 'fact',
  });

/** 每项活动两部：一部在两人之间转交、归还再领，仍是一部。 */
const areTwo = quota({ facts: ev('device.issued'), reach: 'object' }, 0.5, {
  list: listOf(ev('activity.started'), 'kind', 'object'),
});
const isShortExplained = seen(ev('recording.shortageExplained'));

const interruptionNote = ev('document.finalized', { form: 'interruptionNote' });
/** 第十五条：无法继续记录 */
const abandoned = { per: 'activity', on: ev('recording.abandoned'), due: within(NO_TERM), clock: 'claimed' } as const;

export const conduct = {
  title: '现场记录的要求',
  articles: [
    article('第十一条', '谁使用谁负责；出发或者使用前检查设备', [
      gate({
        id: '11.holder',
        article: '第十一条',
        requirements: ['FZMC-11.1'],
        topic: 'device.holder',
        gist: '录制之时设备有领用人负责',
        per: 'device',
        act: 'useDevice',
        on: ev('recording.ended'),
        need: standing(ev('device.issued'), ev('device.returned')),
        refusal: '录制之时设备无领用人',
        binds: 'fact',
      }),
      gate({
        id: '11.check',
        article: '第十一条',
        requirements: ['FZMC-11.2'],
        topic: 'device.check',
        gist: '使用前检查性能、电量、存储、时间四项',
        per: 'activity',
        act: 'startActivity',
        on: ev('activity.started', { kind: SITE_WORK }),
        when: seen(ev('device.issued')),
        need: isChecked,
        refusal: '领用之后没有四项均合格的使用前检查',
        binds: 'both',
      }),
      gate({
        id: '11.check.recording',
        article: '第十一条',
        requirements: ['FZMC-11.2'],
        topic: 'device.check.recording',
        gist: '录像不早于使用前检查',
        per: 'device',
        act: 'useDevice',
        on: ev('recording.ended'),
        when: seen(ev('device.issued')),
        need: all(
          reading('FZMC-11.2', {
            default: standing(fits, [...OVERTAKEN, ...INACCURATE]),
            stated: standing(ev('device.checked', sound), OVERTAKEN),
          }),
          not(standing(rejected, [ev('device.returned'), fits])),
        ),
        refusal: '录像早于领用之后四项均合格的检查',
        binds: 'fact',
        incurable: true,
      }),
    ]),
    article(
      '第十二条',
      '仪容语言；事先以规定用语告知',
      [
        notified('act', ev('activity.proceeded')),
        notified('measure', ev('measure.taken')),
        notified('service', ev('service.attempted')),
        notified(
          'end',
          ev('activity.ended', { kind: SITE_WORK }),
          all(reading('FZMC-12.2', { default: ALWAYS, recording: NEVER }), mustNotify),
        ),
        gate({
          id: '12.notice.recording',
          article: '第十二条第二款',
          requirements: ['FZMC-12.2'],
          topic: 'av.notice.recording',
          gist: '凡有录像的，事先告知使用设备记录',
          per: 'recording',
          act: 'notifyRecording',
          on: ev('recording.ended', { medium: MOVING }),
          // 主张不作记录而其后录了像的，仍须告知。
          when: all(
            isAttended('activity'),
            reading('FZMC-12.2', {
              default: seen(ev('recording.impossible'), { reach: 'activity' }),
              recording: ALWAYS,
            }),
          ),
          need: all(
            seen(notice, { reach: 'activity' }),
            reading('FZMC-12.2', {
              default: ALWAYS,
              recording: ordered(moment(notice), moment(ev('recording.ended', { medium: MOVING }), 'from'), 'activity'),
            }),
          ),
          refusal: '录像之前没有告知',
          binds: 'fact',
        }),
        gate({
          id: '12.phrase',
          article: '第十二条第二款',
          requirements: ['FZMC-12.3'],
          topic: 'av.notice.phrase',
          gist: '告知使用规定用语',
          per: 'activity',
          act: 'notifyRecording',
          on: notice,
          need: reading('FZMC-12.3', { default: seen(ev('recordingNotice.given', { phrase: true })), meaning: ALWAYS }),
          refusal: '告知未使用规定用语',
          binds: 'fact',
        }),
      ],
      [
        {
          article: '第十二条第一款',
          requirements: ['FZMC-12.1'],
          reason: '仪容和语言由评查人抽查录像时评判，分值记入案卷评查；事实不足以判定，有无评分都不产生违规。',
        },
      ],
    ),
    article('第十三条', '设备安放稳妥，选好角度，完整记录', [
      duty({
        id: '13.placed',
        article: '第十三条',
        requirements: ['FZMC-13.1'],
        topic: 'device.placed',
        gist: '固定机位开录前确认设备安放稳妥',
        per: 'activity',
        on: ev('activity.started', { kind: INDOORS }),
        when: all(isOnSite, reading('FZMC-13.1', { default: ALWAYS, none: NEVER })),
        must: [ev('placement.confirmed')],
        mustReach: 'object',
        due: within(NO_TERM),
        who: 'recordist',
        clock: 'claimed',
      }),
      gate({
        id: '13.playback',
        article: '第十三条',
        requirements: ['FZMC-13.2'],
        topic: 'av.playback',
        gist: '回放检查有结论后方可申请编号',
        per: 'recording',
        act: 'requestNumber',
        on: ev('recording.numberRequested'),
        when: reading('FZMC-13.2', { default: ALWAYS, prompt: NEVER }),
        need: seen(ev('recording.playbackChecked')),
        refusal: '尚无回放结论',
        binds: 'both',
      }),
    ]),
    article('第十四条', '自到达至结束同步录制；双人携带，一人不间断跟拍', [
      recording({
        ...scene,
        id: '14.whole',
        article: '第十四条第一款',
        requirements: ['FZMC-14.1', 'FZMC-14.2', 'FZMC-13.2', 'FZMC-15.1', 'FZMC-18.7', 'FZMC-10.3'],
        gist: '自到达现场起至检查、办案结束止同步录制',
        on: ev('activity.started', { kind: FIELD_WORK }),
        when: isOnSite,
        scene: 'siteWorkScene',
      }),
      gate({
        id: '14.pair',
        article: '第十四条第二款',
        requirements: ['FZMC-14.3'],
        topic: 'device.pair',
        gist: '音像记录设备双人携带',
        per: 'activity',
        act: 'issueDevice',
        on: ev('activity.ended', { kind: FIELD_WORK }),
        when: seen(ev('device.issued')),
        need: any(
          reading('FZMC-14.3', {
            default: all(seen(ev('device.issued'), { atLeast: 2, by: 'to' }), areTwo),
            twoPersons: seen(ev('activity.started', { officers: { atLeast: 2 } })),
          }),
          isShortExplained,
        ),
        refusal: '不足双人携带设备，也未说明理由',
        binds: 'fact',
      }),
      gate({
        id: '14.appointed',
        article: '第十四条第二款',
        requirements: ['FZMC-14.4'],
        topic: 'av.recordist',
        gist: '指定一人专责跟拍',
        per: 'activity',
        act: 'recordActivity',
        on: ev('activity.started', { kind: FIELD_WORK }),
        when: isOnSite,
        need: any(trigger('recordist', { present: true }), isFixed),
        refusal: '未指定专责摄录人',
        binds: 'fact',
      }),
      recording({
        ...scene,
        id: '14.dedicated',
        article: '第十四条第二款',
        requirements: ['FZMC-14.4'],
        topic: 'av.dedicated',
        gist: '专责摄录人的录像自身不间断',
        on: ev('activity.started', { kind: FIELD_WORK, recordist: { present: true } }),
        when: isOnSite,
        takenBy: { field: 'recordist', as: 'recordist' },
        scene: 'siteWorkScene',
      }),
      gate({
        id: '14.content',
        article: '第十四条第三款',
        requirements: ['FZMC-14.5'],
        topic: 'av.content',
        gist: '写明地点、场景、参与人员、违规行为后方可申请编号',
        per: 'recording',
        act: 'requestNumber',
        on: ev('recording.numberRequested'),
        need: all(
          trigger('place', { present: true }),
          trigger('scene', { present: true }),
          trigger('participants', { atLeast: 1 }),
          trigger('violation', { present: true }),
        ),
        refusal: '地点、场景、参与人员、违规行为有缺，未发现违规的亦须写明',
        binds: 'both',
      }),
    ]),
    article('第十五条', '不得中止录制；客观中断须语音说明；无法继续须立即报告并书面说明', [
      gate({
        id: '15.cause',
        article: '第十五条',
        requirements: ['FZMC-15.1'],
        topic: 'av.interruption.cause',
        gist: '非因所列客观原因不得中止录制',
        per: 'recording',
        act: 'interruptRecording',
        on: ev('recording.interruptionExplained'),
        need: isAllowedCause,
        refusal: '中止录制并非出于所列客观原因',
        binds: 'fact',
      }),
      gate({
        id: '15.moved',
        article: '第十五条',
        requirements: ['FZMC-15.1'],
        topic: 'av.interruption.moved',
        gist: '以场所变化为由的，登记变化后的场所',
        per: 'recording',
        act: 'interruptRecording',
        on: ev('recording.interruptionExplained', { cause: 'placeChange' }),
        need: seen(ev('activity.moved'), { reach: 'activity' }),
        refusal: '以场所变化为由，但未登记场所变化',
        binds: 'fact',
      }),
      gate({
        id: '15.spoken',
        article: '第十五条',
        requirements: ['FZMC-15.2'],
        topic: 'av.interruption',
        gist: '重新开始记录时以语音说明中断原因',
        per: 'recording',
        act: 'interruptRecording',
        on: ev('recording.interruptionExplained'),
        need: any(isSpoken, all(isNeverResumed, seen(ev('activity.ended'), { reach: 'activity' }))),
        refusal: '重新开始记录时没有及时以语音说明',
        binds: 'fact',
      }),
      duty({
        ...abandoned,
        id: '15.report',
        article: '第十五条',
        requirements: ['FZMC-15.3'],
        topic: 'av.inability',
        gist: '无法继续记录的，立即向所属行政执法机构负责人报告',
        must: [ev('recording.inabilityReported')],
        mustReach: 'object',
        since: 'trigger',
        who: 'officer',
        target: target('FZMC-15.3', within(minutes(30))),
      }),
      duty({
        ...abandoned,
        id: '15.note',
        article: '第十五条',
        requirements: ['FZMC-15.4'],
        topic: 'av.inability.note',
        gist: '无法继续记录的，事后书面说明情况',
        must: [interruptionNote],
        mustReach: 'object',
        since: 'trigger',
        who: 'officer',
        target: target(
          'FZMC-15.4',
          within(hours(24), { from: 'last', match: ev('activity.ended'), reach: 'object' }),
          'FZMC-15.4/b',
        ),
      }),
      gate({
        id: '15.number',
        article: '第十五条',
        requirements: ['FZMC-15.4'],
        topic: 'av.inability.number',
        gist: '申请编号之前交书面说明',
        per: 'recording',
        act: 'requestNumber',
        on: ev('recording.numberRequested'),
        when: all(
          reading('FZMC-15.4', { default: NEVER, number: ALWAYS }),
          seen(ev('recording.abandoned'), { reach: 'activity' }),
        ),
        need: seen(interruptionNote, { reach: 'activity' }),
        refusal: '无法继续记录的活动尚缺书面说明，不能申请编号',
        binds: 'both',
      }),
      gate({
        id: '15.archive',
        article: '第十五条',
        requirements: ['FZMC-15.4'],
        topic: 'av.inability.archive',
        gist: '归档之前补齐书面说明',
        per: 'case',
        act: 'archiveDossier',
        on: ev('case.archived'),
        when: reading('FZMC-15.4', { default: ALWAYS, number: NEVER }),
        need: any(
          every('activity', ev('recording.abandoned'), interruptionNote),
          // 没有写明活动的说明，一份只当一个活动的。
          all(
            everyOrUnnamed('activity', ev('recording.abandoned'), interruptionNote),
            quota({ facts: interruptionNote, reach: 'case' }, 1, { facts: ev('recording.abandoned'), reach: 'case' }),
          ),
        ),
        refusal: '无法继续记录的活动尚缺书面说明',
        binds: 'both',
      }),
    ]),
  ],
} as const;
