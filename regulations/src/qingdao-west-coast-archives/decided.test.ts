import { testDecided } from '../../test/decided.ts';
import { qingdaoWestCoastArchives } from './index.ts';

testDecided(qingdaoWestCoastArchives, 'qingdao-west-coast-archives');
