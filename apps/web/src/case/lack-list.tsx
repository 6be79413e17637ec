import { findTerm } from '@zhiji/terms';
import { Link } from 'react-router';
import { VerdictCitation } from '../law/citation.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { useActs } from './acts.ts';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';
import type { CaseLack } from './wholeness.ts';

/** 缺项: each with the act that mends it. */
export function LackList({ lacks }: { readonly lacks: readonly CaseLack[] }) {
  const { caseId } = useCase();
  const { objectText } = useCaseText();
  const acts = useActs();
  if (lacks.length === 0) return <Blank title="文书、音像齐备" />;
  return (
    <ul className="rail-list">
      {lacks.map(({ kind, demand }) => (
        <li key={`${demand.norm}${demand.object.id}${kind === 'paper' ? demand.form : ''}`}>
          <StateMark state="breach">{kind === 'paper' ? '缺文书' : '缺音像'}</StateMark>
          <p>
            {kind === 'paper' ? `《${findTerm(demand.form)?.zh ?? demand.form}》` : demand.missing.join('；')}
            <small>{demand.object.type === 'case' ? '' : objectText(demand.object)}</small>
          </p>
          <div className="rail-foot">
            <VerdictCitation verdict={demand} />
            {kind === 'paper' ? (
              <Link to={draftPath(caseId, { form: demand.form, about: demand.object })}>制作</Link>
            ) : (
              <span className="apart">
                <button
                  type="button"
                  className="text-button"
                  onClick={() =>
                    acts.open(
                      'registerRecording',
                      demand.object.type === 'case' ? {} : { about: { [demand.object.type]: [demand.object.id] } },
                    )
                  }
                >
                  登记音像
                </button>
                {demand.object.type === 'activity' && (
                  <button
                    type="button"
                    className="text-button"
                    onClick={() =>
                      acts.open('explainOmission', { subject: demand.object.id, data: { scene: demand.scene } })
                    }
                  >
                    说明未录
                  </button>
                )}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
