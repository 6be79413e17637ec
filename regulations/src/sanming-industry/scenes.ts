import { all, ALWAYS, NEVER, type Condition, type RecordingNorm } from '@zhiji/law';
import { reading, recording, SYNCHRONY_MS } from '../pen.ts';

/** SMGX-11.1：间断容差 2 秒。 */
const TOLERANCE_MS = 2_000;
/** 第三条第三款的四种方式 */
export const ANY_MEDIA = ['video', 'surveillance', 'audio', 'photo'] as const;
/** SMGX-3.4：全程档只认录像、视频监控。 */
const WHOLE_MEDIA = ['video', 'surveillance'] as const;

const course = {
  topic: 'av.during',
  span: 'activity',
  toleranceMs: TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;

type Given = Parameters<typeof recording>[0];
type Scene = Omit<Given, keyof typeof course | 'continuous' | 'media'> & Partial<Pick<Given, keyof typeof course>>;

/** 一般档：任一方式，不要求连续。 */
export const general = (scene: Scene & { media?: Given['media'] }): RecordingNorm =>
  recording({ media: ANY_MEDIA, ...course, ...scene, continuous: false });

/** 全程档：连续，并按口径限定方式。 */
export const whole = ({ id, when = ALWAYS, ...scene }: Scene): readonly RecordingNorm[] => {
  const under = (name: string, of: { default: Condition; anyMedium: Condition }, media: Given['media']) =>
    recording({
      ...course,
      ...scene,
      id: name,
      when: all(when, reading('SMGX-3.4', of)),
      continuous: true,
      media,
    });
  return [
    under(id, { default: ALWAYS, anyMedium: NEVER }, WHOLE_MEDIA),
    under(`${id}.anyMedium`, { default: NEVER, anyMedium: ALWAYS }, ANY_MEDIA),
  ];
};

/** 未写“全程”的场合：缺省一般档，另一口径全程。 */
export const generalOrWhole = (id: string, { when = ALWAYS, ...scene }: Scene): readonly RecordingNorm[] => [
  general({ ...scene, when: all(when, reading(id, { default: ALWAYS, whole: NEVER })) }),
  ...whole({
    ...scene,
    id: `${scene.id}.whole`,
    gist: `${scene.gist}，全程`,
    when: all(when, reading(id, { default: NEVER, whole: ALWAYS })),
  }),
];
