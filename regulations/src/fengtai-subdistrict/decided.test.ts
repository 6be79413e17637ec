import { testDecided } from '../../test/decided.ts';
import { fengtaiSubdistrict } from './index.ts';

testDecided(fengtaiSubdistrict, 'fengtai-subdistrict');
