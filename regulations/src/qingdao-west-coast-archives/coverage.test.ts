import { accountsForEverything } from '../../test/coverage.ts';
import { qingdaoWestCoastArchives } from './index.ts';

accountsForEverything({
  pack: qingdaoWestCoastArchives,
  folder: 'qingdao-west-coast-archives',
  articles: 41,
  requirements: 116,
});
