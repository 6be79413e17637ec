import { Select } from 'antd';
import { findTerm, idsOf, zh } from '@zhiji/terms';
import { useState } from 'react';
import { FindingAnswer } from './finding-answer.tsx';
import { instantText } from '../law/instant-text.ts';
import { useCase } from './opened-case.tsx';
import type { ActFormParts } from './acts.ts';

/** 作出认定 on any matter; what was found before stands below and is not overwritten but followed by the new finding. */
export function FindingForm({ onDone }: ActFormParts) {
  const { assessment, file, nameOf } = useCase();
  const [finding, setFinding] = useState<string>();
  const asked = assessment.questions.map((question) => question.finding);
  const others = idsOf('FINDINGS').filter((id) => !asked.includes(id));
  const option = (id: string) => ({ value: id, label: findTerm(id)?.zh ?? id });
  return (
    <>
      <Select
        aria-label="认定事项"
        style={{ width: '100%', marginBottom: 16 }}
        placeholder="选择认定事项"
        showSearch={{ optionFilterProp: 'label' }}
        value={finding ?? null}
        onChange={(chosen: string) => setFinding(chosen)}
        options={[
          { label: '有待认定', options: asked.map(option) },
          { label: '其他', options: others.map(option) },
        ]}
      />
      {finding && <FindingAnswer key={finding} finding={finding} onAnswered={onDone} />}
      {file.findings.length > 0 && (
        <table className="plain-table">
          <caption>已作的认定</caption>
          <tbody>
            {file.findings.toReversed().map((made) => (
              <tr key={`${made.finding}${made.at}${made.object?.id}`}>
                <td>{zh(made.finding)}</td>
                <td>{made.value === 'unknown' ? '撤回' : made.value ? '是' : '否'}</td>
                <td>{made.basis}</td>
                <td>
                  {nameOf(made.by)} {instantText(made.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
