import type { Pack } from '@zhiji/law';
import { fengtaiSubdistrict } from './fengtai-subdistrict/index.ts';
import { fuzhouHistoricCity } from './fuzhou-historic-city/index.ts';
import { fuzhouUrbanManagement } from './fuzhou-urban-management/index.ts';
import { national } from './national/index.ts';
import { qingdaoWestCoastArchives } from './qingdao-west-coast-archives/index.ts';
import { sanmingIndustry } from './sanming-industry/index.ts';

/** Every pack the product carries, by code. */
export const PACKS: Readonly<Record<string, Pack>> = {
  FTJD: fengtaiSubdistrict,
  FZCG: fuzhouUrbanManagement,
  FZMC: fuzhouHistoricCity,
  NATL: national,
  QDDA: qingdaoWestCoastArchives,
  SMGX: sanmingIndustry,
};
