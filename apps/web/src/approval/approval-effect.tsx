import { findTerm, type TermIn } from '@zhiji/terms';

/** What an approval of a matter brings about by itself. */
const EFFECTS: Partial<Record<TermIn<'APPROVAL_MATTERS'>, string>> = {
  procedureInitiation: '各份意见齐备，程序启动的审批即告完成；先行启动的，以最后一份意见的时刻为补办完成的时刻。',
  caseClosing: '批准即结案，批准时刻记为结案日。',
  storingExtension: '所涉音像的导出期限延至两个工作日；晚于原期限才同意的，不改变原期限。',
  textRecordExtension: '所涉文字记录的期限延至两个工作日；晚于原期限才同意的，不改变原期限。',
  viewing: '由执法记录管理员放行后，申请人可在有效期内打开所申请的资料，每次打开都登记。',
  copying: '由执法记录管理员放行后，可制作编号的复制件并登记。',
  externalProvision: '由执法记录管理员放行后，可向接收方提供并登记。',
  disposalMatter:
    '两人同意以后由执法记录管理员执行。执行前再核一次期限和冻结；原件销毁以后不可恢复，摘要和全部流水永久保留。',
  classificationChange: '案件按降低后的级别办理。',
};

interface ApprovalEffectProps {
  readonly matter: TermIn<'APPROVAL_MATTERS'>;
  /** Acts of the law that wait for it now. */
  readonly acts: readonly string[];
}

export const ApprovalEffect = ({ matter, acts }: ApprovalEffectProps) => (
  <>
    {EFFECTS[matter] && <p>{EFFECTS[matter]}</p>}
    {acts.length > 0 && <p>意见齐备后可以：{[...new Set(acts)].map((act) => findTerm(act)?.zh ?? act).join('、')}。</p>}
    {!EFFECTS[matter] && acts.length === 0 && <p>意见记入流水；案件现在没有等待这项审批的事项。</p>}
  </>
);
