import { DisposalRecordings, linesOf } from '../case/disposal-recordings.tsx';
import { useCase } from '../case/opened-case.tsx';
import { useActing } from '../shell/acting.tsx';

/** 处置清单 before those who are to agree: each recording can be opened, and how many of them one has looked at is said. */
export function DisposalObject({ id }: { readonly id: string }) {
  const { file, assessment, entries } = useCase();
  const { me } = useActing();
  const recordings = file.disposals.find((disposal) => disposal.id === id)?.recordings ?? [];
  const looked = recordings.filter((recording) =>
    entries.some(
      ({ type, by, objects }) =>
        type === 'recording.viewed' && by.id === me.id && objects.some((object) => object.id === recording),
    ),
  ).length;
  return (
    <section>
      <h3>所涉音像 {recordings.length} 件</h3>
      <DisposalRecordings lines={linesOf(recordings, file, assessment)} />
      <p className="quiet">同意之前请打开核对，案件另有争议、仍要使用的，不应同意。您打开过其中 {looked} 件。</p>
    </section>
  );
}
