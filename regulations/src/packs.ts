import type { Pack } from '@zhiji/law';
import { fuzhouHistoricCity } from './fuzhou-historic-city/index.ts';
import { fuzhouUrbanManagement } from './fuzhou-urban-management/index.ts';
import { qingdaoWestCoastArchives } from './qingdao-west-coast-archives/index.ts';

/** Every pack the product carries, by code. */
export const PACKS: Readonly<Record<string, Pack>> = {
  FZCG: fuzhouUrbanManagement,
  FZMC: fuzhouHistoricCity,
  QDDA: qingdaoWestCoastArchives,
};
