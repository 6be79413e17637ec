import type { Pack } from '@zhiji/law';
import { general } from './ch1-general.ts';
import { initiation } from './ch2-initiation.ts';
import { investigation } from './ch3-investigation.ts';
import { decision } from './ch4-decision.ts';
import { service } from './ch5-service.ts';
import { management } from './ch6-management.ts';
import { liability } from './ch7-liability.ts';
import { readings } from './readings.ts';
import { forKindsBound } from './scope.ts';

/** 青岛西海岸新区档案局行政执法全过程记录制度 */
export const qingdaoWestCoastArchives: Pack = {
  code: 'QDDA',
  title: '青岛西海岸新区档案局行政执法全过程记录制度',
  issuer: '青岛西海岸新区档案局',
  version: '1',
  chapters: [general, initiation, investigation, decision, service, management, liability].map(forKindsBound),
  readings,
};
