import type { Pack } from '@zhiji/law';
import { fuzhouUrbanManagement } from './fuzhou-urban-management/index.ts';

/** Every pack the product carries, by code. */
export const PACKS: Readonly<Record<string, Pack>> = { FZCG: fuzhouUrbanManagement };
