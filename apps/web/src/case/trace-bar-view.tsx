import { findTerm, zh } from '@zhiji/terms';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { VerdictCitation } from '../law/citation.tsx';
import { lengthText } from '../law/length.ts';
import { StateMark } from '../law/state-mark.tsx';
import { recordingText } from './case-text.ts';
import { useCase } from './opened-case.tsx';
import { recordingPath } from './paths.ts';
import type { TraceBar } from './trace-bar.ts';
import './trace-bar.css';

/** A piece of the recordings' lane: solid where something was recorded, hatched where it breaks. */
export const TraceBarView = ({ bar, style }: { readonly bar: TraceBar; readonly style: CSSProperties }) => (
  <li
    className={`trace-bar trace-bar-${bar.kind}${bar.fromRow === bar.toRow ? ' trace-bar-moment' : ''}${
      bar.kind === 'gap' && bar.explained ? ' trace-bar-explained' : ''
    }${bar.kind === 'recording' ? ` trace-bar-${bar.recording.durability}` : ''}`}
    style={style}
    aria-hidden="true"
  />
);

/** The words of a piece, beside its beginning. */
export function TraceBarLabel({ bar }: { readonly bar: TraceBar }) {
  const { caseId } = useCase();
  switch (bar.kind) {
    case 'recording': {
      const { recording } = bar;
      return (
        <Link to={recordingPath(caseId, recording.id)} className="trace-recording">
          <b>{recordingText(recording)}</b>
          <small>
            {DURABILITY[recording.durability]}
            {recording.evidence && ' · 证据'}
          </small>
        </Link>
      );
    }
    case 'gap':
      return (
        <div className="trace-gap">
          <StateMark state={bar.explained ? 'unknown' : 'breach'}>
            {bar.whole
              ? bar.explained
                ? '未录，已说明'
                : '应录未录'
              : `${zh('interruption')} ${lengthText(bar.to - bar.from)}${bar.explained ? '，已说明' : ''}`}
          </StateMark>
          {bar.whole && <span>{findTerm(bar.demand.scene)?.zh}</span>}
          <VerdictCitation verdict={bar.demand} />
        </div>
      );
    case 'undecided':
      return (
        <div className="trace-gap">
          <StateMark state="unknown">是否应录待认定</StateMark>
          <VerdictCitation verdict={bar.demand} />
        </div>
      );
  }
}

const DURABILITY = {
  captured: '尚未导出储存',
  received: zh('received'),
  stored: zh('stored'),
  quarantined: '已隔离',
  disposed: '已依法处置',
} as const;
