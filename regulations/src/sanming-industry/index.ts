import type { Pack } from '@zhiji/law';
import { general } from './ch1-general.ts';
import { penalty } from './ch2-penalty.ts';
import { coercion } from './ch3-coercion.ts';
import { inspection } from './ch4-inspection.ts';
import { custody } from './ch5-custody.ts';
import { readings } from './readings.ts';
import { forUnitsBound } from './scope.ts';

/** 三明市工业和信息化局行政执法全过程记录实施细则 */
export const sanmingIndustry: Pack = {
  code: 'SMGX',
  title: '三明市工业和信息化局行政执法全过程记录实施细则',
  issuer: '三明市工业和信息化局',
  version: '1',
  chapters: [general, penalty, coercion, inspection, custody].map(forUnitsBound),
  readings,
};
