import { all, not, type Gate } from '@zhiji/law';
import { ev, gate, keepsWithin, listOf, passed } from './pen.ts';

const USES = [
  ['view', '查阅', ev('access.viewed'), 'viewRecording'],
  ['copy', '复制', ev('access.copied'), 'copyRecording'],
] as const;

/** 在系统外查阅、复制而后登记的，与系统内拒绝的一样：不出申请和放行所列的范围，不过有效期。 */
export const leaveScope = (chapter: string, head: Pick<Gate, 'article' | 'requirements'>) =>
  USES.map(([action, word, on, act]) =>
    gate({
      ...head,
      id: `${chapter}.${action}.scope`,
      topic: `access.${action}`,
      gist: `${word}不出申请、放行的范围和有效期`,
      per: 'access',
      act,
      on,
      need: all(
        keepsWithin('recordings', listOf(ev('access.requested'), 'recordings', 'object')),
        keepsWithin('recordings', listOf(ev('access.released', { action }), 'recordings', 'object')),
        not(passed(ev('access.released', { action }), 'until', 'object')),
      ),
      refusal: `${word}超出批准的范围，或者已过有效期`,
      binds: 'fact',
    }),
  );
