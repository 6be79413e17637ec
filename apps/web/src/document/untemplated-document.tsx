import { zh, type TermIn } from '@zhiji/terms';
import { Link } from 'react-router';
import { useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { Blank } from '../shell/blank.tsx';

/** A paper for which the agency has no template: the article asks for it, the system cannot make it. */
export function UntemplatedDocument({ form }: { readonly form: TermIn<'FORMS'> }) {
  const { caseId } = useCase();
  return (
    <Blank title={`《${zh(form)}》还没有登记样式`}>
      文书样式登记以后才能在这里制作和定稿。<Link to={casePath(caseId)}>回到案件</Link>
    </Blank>
  );
}
