import { formatInstant, parseInstant } from '@zhiji/calendar';
import { accrualsOf, type Accrual } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { serverNow } from '../client/clock.ts';
import { yuan } from '../form/shown-value.ts';
import { StateMark } from '../law/state-mark.tsx';
import { accrualText } from './accrual-text.ts';
import { useCase } from './opened-case.tsx';

const CLOCK = { parse: parseInstant, print: (instant: number) => formatInstant(instant) };

/** 加处罚款、滞纳金: how much by the day, how it is counted, and how far it is from its cap. Nothing is shown where there is none. */
export function AccrualTable() {
  const { file } = useCase();
  const accruals = accrualsOf(file, serverNow(), CLOCK);
  if (accruals.length === 0) return null;
  return (
    <table className="plain-table">
      <caption>加处罚款、滞纳金的累计</caption>
      <tbody>
        {accruals.map((accrual) => (
          <Row key={accrual.execution} accrual={accrual} />
        ))}
      </tbody>
    </table>
  );
}

const Row = ({ accrual }: { readonly accrual: Accrual }) => (
  <tr>
    <td>
      <b>{zh(accrual.kind)}</b>
      <small>{accrualText(accrual)}</small>
    </td>
    <td>累计 {yuan(accrual.total)} 元</td>
    <td>
      <StateMark state={accrual.isCapped ? 'near' : 'open'}>
        {accrual.isCapped ? '已达上限，不再累计' : `上限 ${yuan(accrual.cap)} 元`}
      </StateMark>
    </td>
  </tr>
);
