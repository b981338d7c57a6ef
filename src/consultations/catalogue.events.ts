/** What happens to topics and policies, as the journal keeps it. */
import type { CalendarDay } from '../platform/clock/calendar.rules.js';

/** Facts by kind. The subject of a policy's is the policy; topics are named by their slugs. */
export interface CatalogueEvents {
  'policy.added': { validFrom: CalendarDay; minimumDays: number; counts: string };
  'policy.withdrawn': { validFrom: CalendarDay };
  'topic.created': { slug: string };
  'topic.renamed': { slug: string };
  'topic.removed': { slug: string };
}
