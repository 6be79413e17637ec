import { dayOf } from '@zhiji/calendar';
import { zh } from '@zhiji/terms';
import { Alert } from 'antd';
import { serverNow } from '../client/clock.ts';
import { useCaseText } from './case-text.ts';
import { keptLonger, type DossierTerm } from './dossier-term.ts';
import { useCase } from './opened-case.tsx';

const NAMED = 3;

/** Says which recordings outlast the dossier as it is about to be archived. */
export function DossierTermWarning({ term }: { readonly term: DossierTerm | undefined }) {
  const { assessment } = useCase();
  const { objectText } = useCaseText();
  const longer = term ? keptLonger(assessment.retention, term, dayOf(serverNow())) : [];
  if (longer.length === 0) return null;
  const names = longer
    .slice(0, NAMED)
    .map(
      ({ object, until }) =>
        `${objectText(object)}（${until === 'permanent' ? zh('permanentRetention') : `保存至 ${until}`}）`,
    );
  return (
    <Alert
      type="warning"
      title={`卷内有 ${longer.length} 件音像的保存期限更长`}
      description={`${names.join('、')}${longer.length > NAMED ? ' 等' : ''}。归档后这些音像仍按各自的期限保存，不随案卷期满处置。`}
    />
  );
}
