import { findTerm } from '@zhiji/terms';
import { StateMark } from '../law/state-mark.tsx';
import { changeWord, sideText } from './change-words.ts';
import type { VerdictChange } from './regulation-queries.ts';
import './reassessment.css';

/** What each verdict was and is, both with their articles. */
export const VerdictChangeList = ({ changes }: { readonly changes: readonly VerdictChange[] }) => (
  <ul className="verdict-changes">
    {changes.map((change, at) => (
      // One matter may have several changes; their order is fixed.
      <Change key={`${at}${change.kind}${change.object.id}`} of={change} />
    ))}
  </ul>
);

function Change({ of }: { readonly of: VerdictChange }) {
  const { kind, before, after } = of;
  const [state, word] = changeWord(of);
  const { gist, who } = (after ?? before)!;
  return (
    <li>
      <StateMark state={state}>{word}</StateMark>
      <div>
        {gist}
        {who && <small>{findTerm(who)?.zh ?? who}</small>}
        <Side word="原" kind={kind} told={before} />
        <Side word="现" kind={kind} told={after} />
      </div>
    </li>
  );
}

interface SideProps {
  readonly word: string;
  readonly kind: string;
  readonly told: VerdictChange['before'];
}

const Side = ({ word, kind, told }: SideProps) => (
  <small className="apart">
    <span>
      {word}：{sideText(kind, told)}
    </span>
    {told && <span className="cited">{told.article}</span>}
  </small>
);
