import { findTerm, zh } from '@zhiji/terms';
import type { Assessment } from '../client/queries.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { instantText } from '../law/instant-text.ts';
import { lengthText } from '../law/length.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { ActButton } from './act-button.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';

type Demand = Assessment['recordings'][number];

const DEMANDS: Readonly<Record<string, readonly [State, string]>> = {
  complete: ['done', '已录'],
  missing: ['breach', '应录未录'],
  explained: ['unknown', '未录，已说明'],
  unknown: ['unknown', '是否应录待认定'],
  running: ['near', '正在进行，应录'],
  exempt: ['excused', '免录'],
};

/** 人员与活动: who handles the case, and what they did where and when. */
export function ActivityTab() {
  const { file, assessment, staff, nameOf } = useCase();
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('undertaker')}</h2>
        <ActButton command="describeCase" />
      </div>
      {file.undertakers.length === 0 ? (
        <Blank title="还没有登记承办人">从“登记案件信息”填写；承办人归档以前可以打开本案音像。</Blank>
      ) : (
        <table className="plain-table">
          <tbody>
            {file.undertakers.map((id) => {
              const person = staff.find((one) => one.id === id);
              return (
                <tr key={id}>
                  <td>{nameOf(id)}</td>
                  <td>{person?.unit}</td>
                  <td>{person?.certificate && `${zh('certificateNumber')} ${person.certificate}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className="case-part-head">
        <h2>{zh('activity')}</h2>
        <ActButton command="startActivity" type="primary" />
      </div>
      {file.activities.length === 0 && (
        <Blank title="还没有执法活动">检查、询问、先行登记保存等活动从开始时登记，应录的音像随之列出。</Blank>
      )}
      {file.activities.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">活动</th>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">应录</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {file.activities.map(({ id, kind, place, startedAt, endedAt, officers }) => (
              <tr key={id}>
                <td>
                  <b>{zh(kind)}</b>
                  <small>{place}</small>
                </td>
                <td>
                  {instantText(startedAt)}
                  <small>{endedAt === undefined ? '进行中' : `历时 ${lengthText(endedAt - startedAt)}`}</small>
                </td>
                <td>{officers.join('、')}</td>
                <td>
                  <Demands demands={assessment.recordings.filter(({ object }) => object.id === id)} />
                </td>
                <td className="acts">
                  {endedAt === undefined && <ActButton command="endActivity" preset={{ subject: id }} size="small" />}
                  {file.status === 'open' && (
                    <ActButton command="changeOfficers" preset={{ about: { activity: [id] } }} size="small">
                      人员变动
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FactTable caption="活动中的人员变动" types={['officers.changed']} />
    </>
  );
}

const Demands = ({ demands }: { readonly demands: readonly Demand[] }) =>
  demands.map((demand) => {
    const [state, word] = DEMANDS[demand.status] ?? ['excused', demand.status];
    return (
      <div key={demand.norm}>
        <StateMark state={state}>{word}</StateMark> <VerdictCitation verdict={demand} />
        <small>{demand.scenes.map((scene) => findTerm(scene)?.zh ?? scene).join('、')}</small>
      </div>
    );
  });
