import { subjectOf } from '../facts/journal-fact.ts';
import { noFinding, notChecked, type PropertyCheck } from './property-check.ts';

/** 安全性, DA/T 70-2018 表 4-x. */
export const SECURITY_CHECKS: readonly PropertyCheck[] = [
  notChecked('GD-4-1', '杀毒软件已安装', '本程序不检查计算机'),
  notChecked('GD-4-2', '病毒检测', '本程序不含病毒检测，须另用杀毒软件'),
  {
    code: 'GD-4-3',
    title: '没有多余文件',
    run: noFinding('unexpectedFile', 'fileUnlisted', 'systemFile', 'notARegularFile'),
  },
  notChecked('GD-4-4', '载体读取速度', '不涉及离线载体'),
  notChecked('GD-4-5', '载体外观', '不涉及离线载体'),
  notChecked('GD-4-6', '光盘合格性', '不涉及离线载体'),
  {
    code: 'GD-4-7',
    title: '过程安全：音像自收到到入库摘要不变',
    run({ facts }) {
      const received = new Map<string | undefined, Set<unknown>>();
      const failures: string[] = [];
      for (const { index, fact } of facts) {
        const id = subjectOf(fact);
        if (fact.type === 'recording.received')
          received.set(id, (received.get(id) ?? new Set()).add(fact.data['sha256']));
        if (fact.type === 'recording.stored' && received.get(id)?.has(fact.data['sha256']) === false)
          failures.push(`第 ${index} 号条目：入库的摘要与收到时不同`);
      }
      return { failures };
    },
  },
];
