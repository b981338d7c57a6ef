/** The whole content of the demonstration; the Markdown of each draft stands beside it in `texts/`. */
import { agencies } from './agencies.js';
import { comments } from './comments/index.js';
import { communityWater } from './consultations/community-water.js';
import { drySeason } from './consultations/dry-season.js';
import { participatoryBudget } from './consultations/participatory-budget.js';
import { quietStreets } from './consultations/quiet-streets.js';
import { riverMargins } from './consultations/river-margins.js';
import { gatherings } from './gatherings.js';
import { rules } from './moderation/rules.js';
import { newcomers, reportWaves, waves } from './moderation/waves.js';
import { suggestions } from './suggestions/index.js';
import { citizens, people } from './people.js';
import { guidance, questions } from './questions.js';
import { territories } from './territories.js';
import { topics } from './topics.js';

export type * from './moderation.types.js';
export type * from './types.js';

export const demo = {
  agencies,
  territories,
  topics,
  people,
  citizens,
  consultations: [communityWater, quietStreets, riverMargins, participatoryBudget, drySeason],
  comments,
  suggestions,
  gatherings,
  questions,
  guidance,
  rules,
  waves,
  reportWaves,
  newcomers,
};
