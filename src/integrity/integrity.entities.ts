/** The tables of this room, for TypeORM. */
import { ActivityBurst } from './activity-burst.entity.js';
import { ActivityHour, ActivityMinute, ActivityPosition } from './activity-minute.entity.js';
import { ActivitySalt, ActivitySender } from './activity-sender.entity.js';

export const integrityEntities = [ActivityBurst, ActivityHour, ActivityMinute, ActivityPosition, ActivitySalt, ActivitySender];
