import type { MeasureItem } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { takesEntries } from './case-act.ts';
import { ActButton } from './act-button.tsx';
import { FactTable } from './fact-table.tsx';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';
import { Link } from 'react-router';

/** 查封、扣押 */
const isHeld = ({ kind }: MeasureItem) => kind === 'seizure' || kind === 'impoundment';

/** 措施与物品 */
export function MeasureTab() {
  const { caseId, file, entries } = useCase();
  const isTested = ({ id }: MeasureItem) =>
    entries.some(
      ({ type, objects }) =>
        type === 'expert.entrusted' && objects.some((object) => object.type === 'measure' && object.id === id),
    );
  return (
    <>
      <div className="case-part-head">
        <h2>{zh('measure')}</h2>
        <ActButton command="takeMeasure" />
      </div>
      {file.measures.length === 0 && <Blank title="没有采取措施">先行登记保存、查封、扣押在此登记，附物品清单。</Blank>}
      {file.measures.map((measure) => (
        <section key={measure.id} aria-label={zh(measure.kind)}>
          <table className="plain-table plain-table-narrow">
            <caption>
              <span className="apart">
                <span>{zh(measure.kind)}</span>
                <span>{instantText(measure.takenAt)}</span>
                <span>{measure.ground && zh(measure.ground)}</span>
                <StateMark state={measure.completed ? 'done' : 'open'}>
                  {measure.completed ? '已完成' : '未完成'}
                </StateMark>
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">序号</th>
                <th scope="col">名称</th>
                <th scope="col">数量</th>
                <th scope="col">单位</th>
              </tr>
            </thead>
            <tbody>
              {measure.items.map(({ name, quantity, unit }, row) => (
                <tr key={`${name}${row}`}>
                  <td>{row + 1}</td>
                  <td>{name}</td>
                  <td>{quantity}</td>
                  <td>{unit}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="case-part-head screen-only" style={{ marginTop: 10 }}>
            {takesEntries(file) && measure.kind === 'advancePreservation' && (
              <>
                <Link
                  to={draftPath(caseId, { form: 'preservationNotice', about: { type: 'measure', id: measure.id } })}
                >
                  制作{zh('preservationNotice')}
                </Link>
                <Link
                  to={draftPath(caseId, { form: 'preservationInventory', about: { type: 'measure', id: measure.id } })}
                >
                  制作{zh('preservationInventory')}
                </Link>
              </>
            )}
            {takesEntries(file) && isHeld(measure) && isTested(measure) && (
              <>
                <Link to={draftPath(caseId, { form: 'testingTermNotice', about: { type: 'measure', id: measure.id } })}>
                  制作{zh('testingTermNotice')}
                </Link>
                <ActButton command="receiveExpertConclusion" />
              </>
            )}
            {isHeld(measure) && <ActButton command="entrustExpert" preset={{ about: { measure: [measure.id] } }} />}
            {!measure.completed && <ActButton command="completeMeasure" preset={{ subject: measure.id }} />}
            <ActButton command="disposeMeasure" preset={{ subject: measure.id }} />
            <ActButton command="liftMeasure" preset={{ subject: measure.id }} />
          </div>
        </section>
      ))}
      <FactTable
        caption="处理与解除"
        types={['measure.disposed', 'measure.lifted', 'measure.extended', 'measure.itemsHandedOver']}
      />
      <FactTable caption="检测、鉴定与评审" types={['expert.entrusted', 'expert.concluded']} />
      <div className="case-part-head">
        <h2>证据</h2>
        <ActButton command="collectEvidence" />
      </div>
      <FactTable types={['evidence.collected', 'material.received', 'assistance.requested']} />
    </>
  );
}
