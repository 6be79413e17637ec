import { Popover } from 'antd';
import { findTerm } from '@zhiji/terms';
import { Link } from 'react-router';
import { VerdictCitation } from '../law/citation.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { useCaseText } from './case-text.ts';
import { EntryCard } from './entry-card.tsx';
import { useCase } from './opened-case.tsx';
import { casePath, documentPath, draftPath } from './paths.ts';
import { documentTitle, type TraceMark } from './trace-mark.ts';
import './trace-mark.css';

/** One thing in the text lane. */
export function TraceMarkView({ mark }: { readonly mark: TraceMark }) {
  const { caseId } = useCase();
  const { activityText } = useCaseText();
  switch (mark.kind) {
    case 'activity':
      return (
        <Link to={casePath(caseId, 'activities')} className="trace-activity">
          {activityText(mark.activity)}
        </Link>
      );
    case 'fact':
      return (
        <Popover trigger="click" content={<EntryCard entry={mark.entry} />}>
          <button type="button" className="trace-fact">
            <b>{mark.title}</b>
            {mark.gist && <span>{mark.gist}</span>}
          </button>
        </Popover>
      );
    case 'missing': {
      const { demand } = mark;
      return (
        <div className="trace-paper trace-paper-missing">
          <StateMark state="breach">缺</StateMark>
          <Link to={draftPath(caseId, { form: demand.form, about: demand.object })} title="制作这份文书">
            《{findTerm(demand.form)?.zh ?? demand.form}》
          </Link>
          <VerdictCitation verdict={demand} />
        </div>
      );
    }
    case 'paper':
    case 'draft':
    case 'withdrawn': {
      const { document } = mark;
      const [signed, refused] = [
        document.signatures.filter(({ refused: no }) => !no).length,
        document.signatures.filter(({ refused: no }) => no).length,
      ];
      return (
        <Link to={documentPath(caseId, document.id)} className={`trace-paper trace-paper-${mark.kind}`}>
          <b>《{documentTitle(document)}》</b>
          <small>
            {mark.kind === 'paper' ? (document.number ?? '已定稿') : mark.kind === 'draft' ? '草稿' : '已作废'}
            {signed > 0 && ` · ${signed} 人签`}
            {refused > 0 && ` · ${refused} 人拒签`}
          </small>
        </Link>
      );
    }
  }
}
