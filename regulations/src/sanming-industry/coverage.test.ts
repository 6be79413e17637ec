import { accountsForEverything } from '../../test/coverage.ts';
import { sanmingIndustry } from './index.ts';

accountsForEverything({ pack: sanmingIndustry, folder: 'sanming-industry', articles: 34, requirements: 101 });
