/** A consultation of the demonstration on its way: what was planned for it, and what is there already. */
import type { Poll } from '../votes/poll.entity.js';
import type { DemoConsultation, DemoPoll } from './content/index.js';

/** A consultation of the demonstration; its parts are there once it was written. */
export interface Staged {
  content: DemoConsultation;
  opensAt: Date;
  closesAt: Date;
  /** The last moment at which people took part. */
  until: Date;
  /** When the agency has answered, where it has. */
  answeredAt: Date;
  consultationId: string;
  /** Articles by number. */
  articles: Map<string, string>;
  polls: { poll: Poll; content: DemoPoll }[];
}
