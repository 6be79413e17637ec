import { testDecided } from '../../test/decided.ts';
import { fuzhouHistoricCity } from './index.ts';

testDecided(fuzhouHistoricCity, 'fuzhou-historic-city');
