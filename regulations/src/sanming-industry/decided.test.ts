import { testDecided } from '../../test/decided.ts';
import { sanmingIndustry } from './index.ts';

testDecided(sanmingIndustry, 'sanming-industry');
