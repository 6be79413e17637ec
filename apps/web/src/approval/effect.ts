import { officeIn, type TermIn } from '@zhiji/terms';
import { keepersIn } from '../law/articles.ts';

/** What an approval of a matter brings about by itself. */
const EFFECTS: Partial<Record<TermIn<'APPROVAL_MATTERS'>, string>> = {
  procedureInitiation: '各份意见齐备，程序启动的审批即告完成；先行启动的，以最后一份意见的时刻为补办完成的时刻。',
  caseClosing: '批准即结案，批准时刻记为结案日。',
  storingExtension: '所涉音像的导出期限延至两个工作日；晚于原期限才同意的，不改变原期限。',
  textRecordExtension: '所涉文字记录的期限延至两个工作日；晚于原期限才同意的，不改变原期限。',
  classificationChange: '案件按降低后的级别办理。',
};

/** What follows upon leave to use what is kept, once who keeps it has let it through where the law asks for that. */
const USES: Partial<Record<TermIn<'APPROVAL_MATTERS'>, readonly [TermIn<'ACCESS_ACTIONS'>, string]>> = {
  viewing: ['view', '申请人可在有效期内打开所申请的资料，每次打开都登记。'],
  copying: ['copy', '可制作编号的复制件并登记。'],
  externalProvision: ['provide', '可向接收方提供并登记。'],
};

/** What an approval brings about by itself, in the words of the regulation `code`. */
export function effectOf(code: string, matter: TermIn<'APPROVAL_MATTERS'>): string | undefined {
  const use = USES[matter];
  if (use) {
    const keeper = keepersIn(code, use[0]);
    return `${keeper === '' ? '批准以后' : `由${keeper}放行后`}，${use[1]}`;
  }
  if (matter === 'disposalMatter')
    return `两人同意以后由${officeIn(code, 'custodian')}执行。执行前再核一次期限和冻结；原件销毁以后不可恢复，摘要和全部流水永久保留。`;
  return EFFECTS[matter];
}
