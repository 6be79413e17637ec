import { COMMANDS, type CommandName } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Button, Popover, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { VerdictCitation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { isOffered, obstaclesTo } from './act.ts';
import { subjectOf } from './act-subject.ts';
import { useActs, type ActRequest } from './acts.ts';
import { useCase } from './opened-case.tsx';

interface ActButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'danger' | 'block'> {
  readonly command: CommandName;
  readonly preset?: ActRequest['preset'];
  readonly children?: ReactNode;
}

/** Opens the form of a command; one that cannot be given now says which article is in the way and what is missing. */
export function ActButton({ command, preset, children, ...look }: ActButtonProps) {
  const acts = useActs();
  const { assessment, file } = useCase();
  const { rolesFor } = useActing();
  const { mode, title, roles } = COMMANDS[command];
  if (!isOffered(command, file)) return null;
  const mine = rolesFor(command).length > 0;
  const about = subjectOf(command, file);
  const only = about.is === 'chosen' && about.ids.length === 1 ? about.ids[0] : undefined;
  const obstacles = mode === 'act' ? obstaclesTo(command, assessment, preset?.subject ?? only) : [];
  if (mine && obstacles.length === 0)
    return (
      <Button {...look} onClick={() => acts.open(command, preset)}>
        {children ?? title}
      </Button>
    );
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      content={
        <div className="act-refusal">
          {!mine && <p>须由{roles.slice(0, 4).map(zh).join('、')}办理。</p>}
          {obstacles.map((block) => (
            <p key={block.norm}>
              尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
            </p>
          ))}
        </div>
      }
    >
      <Button {...look} type="default" aria-disabled className="act-disabled">
        {children ?? title}
      </Button>
    </Popover>
  );
}
