import { testDecided } from '../../test/decided.ts';
import { fuzhouUrbanManagement } from './index.ts';

testDecided(fuzhouUrbanManagement, 'fuzhou-urban-management');
