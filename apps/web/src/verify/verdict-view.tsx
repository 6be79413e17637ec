import { printInstant } from '@zhiji/calendar';
import { Alert, Button } from 'antd';
import { isProblem } from '../client/problem-error.ts';
import { sizeText } from '../client/size-text.ts';
import type { Checked, Step } from './verify-step.ts';

interface VerdictViewProps {
  readonly file: File;
  readonly checked: Checked;
}

/** 核验结论: yes or no, large; then why, what was verified, and what the verdict does not cover. */
export function VerdictView({ file, checked }: VerdictViewProps) {
  const { verdict, sha256, at } = checked;
  const { passed, findings, warnings, summary } = verdict;
  return (
    <section className="verdict" aria-label="核验结论">
      <header className={passed ? 'verdict-passed' : 'verdict-refused'} role="status">
        <svg viewBox="0 0 56 56" aria-hidden="true">
          {passed ? (
            <>
              <circle cx="28" cy="28" r="26" />
              <path d="M16 29l8.5 8.5L41 20" className="cut" />
            </>
          ) : (
            <>
              <path d="M28 2 54 28 28 54 2 28Z" />
              <path d="M20 20l16 16M36 20 20 36" className="cut" />
            </>
          )}
        </svg>
        <div>
          <h2>{passed ? '核验通过' : '核验不通过'}</h2>
          <p>
            {passed
              ? `${summary.entries} 条流水、${summary.documents} 份文书、${summary.scans > 0 ? `${summary.scans} 件扫描件、` : ''}${summary.recordings} 件音像都与机关签署的存证一致，制成以后没有被改动、删去或者添加。`
              : `发现 ${findings.length} 处不符。这份案卷包不是原来的样子，请向制作机关重新索取。`}
          </p>
        </div>
      </header>
      {findings.length > 0 && (
        <table className="plain-table">
          <caption>不符之处</caption>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">何处</th>
              <th scope="col">怎样不符</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ where, what }, index) => (
              <tr key={`${where}${what}`}>
                <td>{index + 1}</td>
                <td className="verdict-where">{where}</td>
                <td className="verdict-where">{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Summary summary={summary} name={file.name} sha256={sha256} at={at} />
      {warnings.length > 0 && (
        <section className="verdict-warnings" aria-label="提示">
          <h3>结论没有覆盖或者有所依赖的（{warnings.length}）</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <Button className="screen-only" onClick={() => print()}>
        打印结论
      </Button>
    </section>
  );
}

interface SummaryProps extends Pick<Checked, 'sha256' | 'at'> {
  readonly summary: Checked['verdict']['summary'];
  readonly name: string;
}

function Summary({ summary, name, sha256, at }: SummaryProps) {
  const {
    case: of,
    agency,
    origin,
    treeSize,
    keys,
    entries,
    documents,
    scans,
    recordings,
    unfiled,
    files,
    size,
  } = summary;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['案件', of ? [of.title, of.number].filter(Boolean).join('　') : '读不出来'],
    ['档号', of?.archiveNumber],
    ['制作机关', agency ? `${agency.name}（${agency.code}）` : '读不出来'],
    [
      '内容',
      `流水 ${entries} 条，文书 ${documents} 份，${scans > 0 ? `扫描件 ${scans} 件，` : ''}音像 ${recordings} 件；共 ${files} 个文件，${sizeText(size)}`,
    ],
    ['只列目录', unfiled > 0 ? `文书 ${unfiled} 份，原件不在包内，存放处见提示` : undefined],
    ['存证日志', origin],
    ['检查点', treeSize === null ? null : `日志第 ${treeSize} 条为止`],
    ['公钥指纹', keys.join('、')],
    ['案卷包', name],
    ['案卷包 SHA-256', sha256],
    ['核验时间', printInstant(at).slice(0, 19)],
  ];
  return (
    <dl className="verdict-summary">
      {facts.flatMap(([title, value]) =>
        value ? [<dt key={title}>{title}</dt>, <dd key={`${title}value`}>{value}</dd>] : [],
      )}
    </dl>
  );
}

interface StoppedProps {
  readonly step: Extract<Step, { is: 'unfit' | 'failed' }>;
  readonly onAgain: () => void;
}

/** 没有结论: neither yes nor no, and what to do. */
export function Stopped({ step, onAgain }: StoppedProps) {
  const again = step.is === 'failed' && !isProblem(step.error, 'dataInvalid');
  return (
    <Alert
      type={step.is === 'unfit' ? 'warning' : 'error'}
      showIcon
      title={`没有核验：${step.file.name}`}
      description={
        <>
          <p>{step.is === 'unfit' ? step.reason : reasonOf(step.error)}</p>
          {again && <Button onClick={onAgain}>再试一次</Button>}
        </>
      }
    />
  );
}

function reasonOf(error: Error): string {
  if (isProblem(error, 'dataInvalid')) return error.problem.detail ?? error.message;
  if (isProblem(error, 'noAnswer')) return '传输中断了。请检查网络后再试；也可以用下面的核验程序在本机核验。';
  if (isProblem(error, 'tooManyRequests')) return '核验的人太多，请过一分钟再试；也可以用下面的核验程序在本机核验。';
  if (isProblem(error, 'diskFull')) return '服务器存储空间不足，放不下这个案卷包。请用下面的核验程序在本机核验。';
  return `${error.message}。也可以用下面的核验程序在本机核验。`;
}
