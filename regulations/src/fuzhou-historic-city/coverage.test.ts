import { accountsForEverything } from '../../test/coverage.ts';
import { CHECKLIST_ARTICLES } from './checklist.ts';
import { fuzhouHistoricCity } from './index.ts';

accountsForEverything({
  pack: fuzhouHistoricCity,
  folder: 'fuzhou-historic-city',
  articles: 26,
  requirements: 115,
  rows: CHECKLIST_ARTICLES,
});
