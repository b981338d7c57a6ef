/** What pages with words for everybody gain: personal data is pointed out while one writes. */
import { pointOutPersonalData } from './personal-data.js';

pointOutPersonalData();
