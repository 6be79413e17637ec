import { eventTitle, isEventType } from '@zhiji/cases';
import { factGist } from '../case/fact-gist.ts';
import { useCase } from '../case/opened-case.tsx';
import { useCaseText } from '../case/case-text.ts';
import { instantText } from '../law/instant-text.ts';

/** 办理经过 of one request: every fact that names it or its approvals. */
export function AccessHistory({ accessId }: { readonly accessId: string }) {
  const { entries, file, nameOf } = useCase();
  const { objectText } = useCaseText();
  const approvals = file.approvals.filter(({ objects }) => objects.some(({ id }) => id === accessId));
  const own = new Set([accessId, ...approvals.map(({ id }) => id)]);
  const facts = entries.filter(({ objects }) => objects.some(({ id }) => own.has(id)));
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>办理经过</h3>
      <ol className="access-history">
        {facts.map((entry) => {
          const recording = entry.objects.find(({ type }) => type === 'recording');
          return (
            <li key={entry.id}>
              <time dateTime={entry.recordedAt}>{instantText(entry.recordedAt)}</time>
              <div>
                {nameOf(entry.by.id)}　{isEventType(entry.type) ? eventTitle(entry.type) : entry.type}
                <small>
                  {[entry.type === 'recording.viewed' && recording ? objectText(recording) : factGist(entry, 80)]}
                </small>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
