import { accountsForEverything } from '../../test/coverage.ts';
import { fengtaiSubdistrict } from './index.ts';

accountsForEverything({
  pack: fengtaiSubdistrict,
  folder: 'fengtai-subdistrict',
  articles: 32,
  requirements: 119,
});
