import type { ApprovalRow } from '../client/queries.ts';
import { datedText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { agreedBy, peopleText } from './people-count.ts';

interface PeopleOpinionsProps {
  readonly people: number;
  readonly opinions: readonly Pick<ApprovalRow['opinions'][number], 'by' | 'at' | 'agreed' | 'opinion'>[];
  /** Opinions are still waited for. */
  readonly open: boolean;
  readonly returned?: boolean;
  readonly nameOf: (id: string) => string;
}

/** 意见 where so many people are to agree, whatever their office: who has spoken, and how many are still wanted. */
export function PeopleOpinions({ people, opinions, open, returned = false, nameOf }: PeopleOpinionsProps) {
  const agreed = agreedBy(opinions).length;
  return (
    <>
      <p>
        须由提请人以外的{peopleText(people)}同意，已有 {agreed} 人同意
        {open && agreed < people && `，还需 ${people - agreed} 人`}。
      </p>
      {opinions.length > 0 && (
        <ol className="approval-chain">
          {opinions.map(({ by, at, agreed: yes, opinion }) => (
            <li key={by + at}>
              <StateMark state={yes ? 'done' : 'breach'}>
                {nameOf(by)} {yes ? '同意' : returned ? '退回' : '不同意'}
              </StateMark>
              <small>
                {datedText(at)} {opinion}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
