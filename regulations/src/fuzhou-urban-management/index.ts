import type { Pack } from '@zhiji/law';
import { general } from './ch1-general.ts';
import { recordingRules } from './ch2-recording.ts';
import { initiation } from './ch3-initiation.ts';
import { investigation } from './ch4-investigation.ts';
import { decision } from './ch5-decision.ts';
import { service } from './ch6-service.ts';
import { management } from './ch7-management.ts';
import { supervision } from './ch8-supervision.ts';
import { supplementary } from './ch9-supplementary.ts';
import { withClues } from './not-recorded.ts';
import { readings } from './readings.ts';

/** 福州市城市管理委员会行政执法全过程记录实施细则 */
export const fuzhouUrbanManagement: Pack = {
  code: 'FZCG',
  title: '福州市城市管理委员会行政执法全过程记录实施细则',
  issuer: '福州市城市管理委员会',
  version: '1',
  chapters: [
    general,
    recordingRules,
    initiation,
    investigation,
    decision,
    service,
    management,
    supervision,
    supplementary,
  ].map(withClues),
  readings,
};
