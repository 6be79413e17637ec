import { COMMANDS, EVENTS, type CommandName, type EventDefinition } from '@zhiji/cases';
import { findTerm, zh, type TermIn } from '@zhiji/terms';
import { Form, Radio, Select } from 'antd';
import type { Assessment } from '../client/queries.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { VerdictCitation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import type { SubjectOf } from './act-subject.ts';
import { useCaseText } from './case-text.ts';

/** What every command is given with: as whom, about what, and when. */
export interface HeadValues {
  readonly as: TermIn<'ROLES'>;
  readonly target?: string;
  readonly happened?: boolean;
  readonly occurredAt?: string;
}

interface ActHeadProps {
  readonly command: CommandName;
  readonly subject: SubjectOf;
  /** The subject was chosen before the form was opened. */
  readonly fixed: boolean;
  readonly obstacles: readonly Assessment['blocked'][number][];
  readonly happened: boolean;
}

export function ActHead({ command, subject, fixed, obstacles, happened }: ActHeadProps) {
  const { rolesFor } = useActing();
  const { objectText } = useCaseText();
  const { mode, title, event } = COMMANDS[command];
  const { happensAt: ownTime }: EventDefinition = EVENTS[event];
  const roles = rolesFor(command);
  const blocked = obstacles.length > 0;
  return (
    <>
      {subject.is === 'chosen' && (
        <Form.Item
          name="target"
          label={findTerm(subject.type)?.zh}
          rules={[{ required: true, message: '请选择' }]}
          hidden={fixed}
        >
          <Select options={subject.ids.map((id) => ({ value: id, label: objectText({ type: subject.type, id }) }))} />
        </Form.Item>
      )}
      {mode === 'either' && (
        <>
          <Form.Item name="happened" label="何时" required>
            <Radio.Group
              options={[
                { value: false, label: '现在办理', disabled: blocked },
                { value: true, label: '已经发生，如实登记' },
              ]}
            />
          </Form.Item>
          {blocked && (
            <ul className="act-obstacles">
              {obstacles.map((block) => (
                <li key={block.norm}>
                  现在不能{title}：{block.missing.join('；')} <VerdictCitation verdict={block} />
                </li>
              ))}
              <li>已经在系统外发生的，可以如实登记，系统照实显示其违规。</li>
            </ul>
          )}
        </>
      )}
      {(mode === 'fact' || happened) && !ownTime && (
        <Form.Item name="occurredAt" label="发生时间" rules={[{ required: true, message: '请填写发生时间' }]}>
          <InstantInput />
        </Form.Item>
      )}
      <Form.Item name="as" label="以何身份" required hidden={roles.length < 2}>
        <Select options={roles.map((role) => ({ value: role, label: zh(role) }))} />
      </Form.Item>
    </>
  );
}
