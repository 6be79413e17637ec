import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Condition } from '@zhiji/law';
import {
  article,
  duty,
  ev,
  gate,
  latest,
  listOf,
  quota,
  reading,
  recording,
  seen,
  standing,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';
import { isFixed, isOnSite, SITE_WORK } from './conditions.ts';

/** 另一读法：文本没有数值，合格与否只看验收。 */
const judgedBy = (id: string, least: Condition): Condition => reading(id, { default: least, accepted: ALWAYS });

/** FZMC-7.1 至 7.4：合格设备的最低要求；文本没有数值，取目录的缺省。 */
const CAPABILITIES: readonly {
  readonly item: string;
  readonly id: string;
  readonly gist: string;
  readonly need: Condition;
  readonly refusal: string;
}[] = [
  {
    item: '一',
    id: 'FZMC-7.1',
    gist: '分辨率、像素足以清晰记录',
    need: judgedBy('FZMC-7.1', trigger('verticalPixels', { min: 1080 })),
    refusal: '录像分辨率不足 1080 行',
  },
  {
    item: '二',
    id: 'FZMC-7.2',
    gist: '电池和存储能较长时间持续录制',
    need: judgedBy('FZMC-7.2', all(trigger('hours', { min: 8 }), trigger('storageGb', { min: 64 }))),
    refusal: '续航不足 8 小时，或者存储不足 64 GB',
  },
  {
    item: '三',
    id: 'FZMC-7.3',
    gist: '摄录流畅不卡顿',
    need: judgedBy('FZMC-7.3', trigger('frameRate', { min: 25 })),
    refusal: '帧率不足每秒 25 帧',
  },
  {
    item: '四',
    id: 'FZMC-7.4',
    gist: '摄录文件不能被删改',
    need: trigger('tamperResistant', true),
    refusal: '设备不能防止文件被删改',
  },
];
const FEATURES = ['explosionProof', 'nightVision', 'positioning', 'liveUpload'] as const;

const ofDevice = { scope: 'agency', per: 'device', binds: 'both' } as const;

/** 到场人员与所领设备 */
const officers = listOf(ev('activity.started'), 'officers', 'object');
const issued = { facts: ev('device.issued'), reach: 'object', less: [ev('device.returned')] } as const;
const isExplained = seen(ev('recording.shortageExplained'));

export const equipment = {
  title: '设备配备',
  articles: [
    article('第六条', '受理地点监控；现场执法至少一部设备，原则上每三人一部', [
      recording({
        id: '6.reception',
        article: '第六条第（一）项',
        requirements: ['FZMC-6.1'],
        topic: 'av.reception',
        gist: '受理地点以视频监控实时记录受理',
        per: 'application',
        on: ev('application.received'),
        when: reading('FZMC-6.1', { default: not(trigger('online', true)), online: ALWAYS }),
        scene: 'receptionScene',
        span: 'moment',
        continuous: false,
        media: ['surveillance'],
        toleranceMs: 0,
        besideMs: 0,
      }),
      recording({
        id: '6.handling',
        article: '第六条第（一）项',
        requirements: ['FZMC-6.1'],
        topic: 'av.during',
        gist: '受理地点以视频监控实时记录办理过程',
        per: 'activity',
        on: ev('activity.started', { kind: 'reception' }),
        when: reading('FZMC-6.1', { default: isOnSite, online: ALWAYS }),
        scene: 'receptionScene',
        span: 'activity',
        continuous: true,
        media: ['surveillance'],
        toleranceMs: 0,
        besideMs: SYNCHRONY_MS,
      }),
      gate({
        id: '6.one',
        article: '第六条第（二）项',
        requirements: ['FZMC-6.2'],
        topic: 'device.onSite',
        gist: '现场执法至少配备一部音像记录设备',
        per: 'activity',
        act: 'startActivity',
        on: ev('activity.started', { kind: SITE_WORK }),
        when: isOnSite,
        need: any(standing(ev('device.issued'), ev('device.returned')), seen(ev('recording.impossible')), isFixed),
        refusal: '尚未领用音像记录设备；确不能记录的，依第十条先行说明',
        binds: 'both',
      }),
      gate({
        id: '6.quota',
        article: '第六条第（二）项',
        requirements: ['FZMC-6.3'],
        topic: 'device.quota',
        gist: '原则上每三名执法人员至少一部，不足的说明理由',
        per: 'activity',
        act: 'issueDevice',
        on: ev('activity.ended', { kind: SITE_WORK }),
        when: all(seen(ev('device.issued')), reading('FZMC-6.3', { default: ALWAYS, prompt: NEVER })),
        need: any(
          reading('FZMC-6.3/b', {
            default: quota(issued, 3, { list: officers }),
            two: quota(issued, 2, { list: officers }),
          }),
          isExplained,
        ),
        refusal: '设备少于每三名执法人员一部，也未说明理由',
        binds: 'fact',
      }),
    ]),
    article('第七条', '设备的技术性能', [
      ...CAPABILITIES.map(({ item, id, gist, need, refusal }) =>
        gate({
          ...ofDevice,
          id: `7.${id}`,
          article: `第七条第（${item}）项`,
          requirements: [id],
          topic: `device.capability.${id}`,
          gist,
          act: 'registerDevice',
          on: ev('device.registered', { qualified: true }),
          need,
          refusal,
        }),
      ),
      gate({
        ...ofDevice,
        id: '7.issue',
        article: '第七条',
        requirements: ['FZMC-7.1', 'FZMC-7.2', 'FZMC-7.3', 'FZMC-7.4', 'FZMC-3.1'],
        topic: 'device.qualified',
        gist: '领用的设备已登记并验收合格',
        act: 'issueDevice',
        on: ev('device.issued'),
        need: latest([ev('device.registered', { qualified: true })]),
        refusal: '设备未登记或者未验收合格，不能领用',
      }),
      ...FEATURES.map((feature) =>
        gate({
          ...ofDevice,
          id: `7.5.${feature}`,
          article: '第七条第（五）项',
          requirements: ['FZMC-7.5'],
          topic: `device.feature.${feature}`,
          gist: '有特殊执法需要的，设备具备相应功能',
          act: 'issueDevice',
          on: ev('device.issued', { needs: { has: [feature] } }),
          need: latest([ev('device.registered', { features: { has: [feature] } })]),
          refusal: '设备不具备现场所需的附加功能',
        }),
      ),
      duty({
        id: '7.3.recheck',
        article: '第七条第（三）项',
        requirements: ['FZMC-7.3'],
        topic: 'device.recheck',
        gist: '录像实测帧率偏低的，复检设备',
        per: 'device',
        on: ev('recording.examined', { frameRate: { max: 24.9 } }),
        when: reading('FZMC-7.3', { default: ALWAYS, accepted: NEVER }),
        must: [ev('device.checked')],
        mustReach: 'object',
        since: 'trigger',
        due: within(NO_TERM),
        who: 'deviceKeeper',
        clock: 'claimed',
      }),
    ]),
  ],
} as const;
