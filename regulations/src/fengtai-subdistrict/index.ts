import type { Pack } from '@zhiji/law';
import { general } from './ch1-general.ts';
import { forms } from './ch2-forms.ts';
import { recordingRules } from './ch3-recording.ts';
import { keepingRules } from './ch4-keeping.ts';
import { use } from './ch5-use.ts';
import { supervision } from './ch6-supervision.ts';
import { supplementary } from './ch7-supplementary.ts';
import { readings } from './readings.ts';

/** 丰台街道办事处执法全过程记录规定 */
export const fengtaiSubdistrict: Pack = {
  code: 'FTJD',
  title: '丰台街道办事处执法全过程记录规定',
  issuer: '丰台街道办事处',
  version: '1',
  // 第二条第二款
  defersTo: {
    reading: 'FTJD-2.2',
    options: { default: ['national', 'municipal'], district: ['national', 'municipal', 'district'] },
  },
  chapters: [general, forms, recordingRules, keepingRules, use, supervision, supplementary],
  readings,
};
