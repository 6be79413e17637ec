import { PHONE } from './desk.ts';
import { walkScreens } from './screen-walk.ts';

walkScreens('手机', PHONE);
