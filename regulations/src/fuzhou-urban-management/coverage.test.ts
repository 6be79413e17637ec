import { accountsForEverything } from '../../test/coverage.ts';
import { fuzhouUrbanManagement } from './index.ts';

accountsForEverything({
  pack: fuzhouUrbanManagement,
  folder: 'fuzhou-urban-management',
  articles: 30,
  requirements: 136,
});
