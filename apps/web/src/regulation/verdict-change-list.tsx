import { findTerm } from '@zhiji/terms';
import { About } from '../agency/about.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { changeWord, sideText } from './change-words.ts';
import type { VerdictChange } from './regulation-queries.ts';
import './reassessment.css';

interface VerdictChangeListProps {
  readonly changes: readonly VerdictChange[];
  /** They are of the agency's own matters: each says whom or what it is about. */
  readonly ofAgency?: boolean;
}

/** What each verdict was and is, both with their articles. */
export const VerdictChangeList = ({ changes, ofAgency = false }: VerdictChangeListProps) => (
  <ul className="verdict-changes">
    {changes.map((change, at) => (
      // One matter may have several changes; their order is fixed.
      <Change key={`${at}${change.kind}${change.object.id}`} of={change} ofAgency={ofAgency} />
    ))}
  </ul>
);

interface ChangeProps {
  readonly of: VerdictChange;
  readonly ofAgency: boolean;
}

function Change({ of, ofAgency }: ChangeProps) {
  const { kind, object, before, after } = of;
  const [state, word] = changeWord(of);
  const { gist, who } = (after ?? before)!;
  return (
    <li>
      <StateMark state={state}>{word}</StateMark>
      <div>
        {gist}
        {ofAgency && (
          <small>
            <About object={object} />
          </small>
        )}
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
