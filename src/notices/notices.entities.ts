/** The tables of this room, for TypeORM. */
import { Notice, NoticePosition, NoticePreference } from './notice.entity.js';

export const noticesEntities = [Notice, NoticePosition, NoticePreference];
