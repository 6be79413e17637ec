import type { Pack } from '@zhiji/law';
import { compulsionLaw } from './compulsion-law.ts';
import { licensingLaw } from './licensing-law.ts';
import { penaltyLaw } from './penalty-law.ts';
import { procedureRules } from './procedure-rules.ts';

/** 国家法律中各地规定一律受其约束的期限和前置条件；可以不启用，单看一部地方规定。 */
export const national: Pack = {
  code: 'NATL',
  title: '国家法律基准',
  issuer: '全国人民代表大会及其常务委员会、国务院',
  version: '1',
  chapters: [penaltyLaw, compulsionLaw, licensingLaw, procedureRules],
  readings: [
    {
      id: 'NATL-penalty-51',
      question: '当场处罚个体工商户，罚款限额',
      options: { default: '按公民，二百元', organisation: '按其他组织，三千元' },
      decidedBy: '法制机构',
    },
  ],
};
