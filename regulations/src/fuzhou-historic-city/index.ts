import type { Pack } from '@zhiji/law';
import { consultation } from './access.ts';
import { checklist } from './checklist.ts';
import { conduct } from './conduct.ts';
import { equipment } from './equipment.ts';
import { filing } from './filing.ts';
import { general } from './general.ts';
import { retention } from './keeping.ts';
import { readings } from './readings.ts';
import { scenes } from './scenes.ts';
import { oversight } from './supervision.ts';
import { use } from './use.ts';

/** 福州市历史文化名城管理委员会行政执法音像记录设备配用和全过程记录信息管理细则 */
export const fuzhouHistoricCity: Pack = {
  code: 'FZMC',
  title: '福州市历史文化名城管理委员会行政执法音像记录设备配用和全过程记录信息管理细则',
  issuer: '福州市历史文化名城管理委员会',
  version: '1',
  chapters: [general, equipment, scenes, conduct, filing, use, retention, consultation, oversight, checklist],
  readings,
};
