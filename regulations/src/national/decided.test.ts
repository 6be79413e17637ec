import { testDecided } from '../../test/decided.ts';
import { national } from './index.ts';

testDecided(national, 'national');
