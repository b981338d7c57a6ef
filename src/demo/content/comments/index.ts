/** Every comment, under the key of its consultation. */
import { communityWaterFirstHalf } from './community-water.first-half.js';
import { communityWaterSecondHalf } from './community-water.second-half.js';
import { drySeasonComments } from './dry-season.js';
import { participatoryBudgetComments } from './participatory-budget.js';
import { quietStreetsComments } from './quiet-streets.js';
import type { DemoComment } from '../types.js';

export const comments: Record<string, DemoComment[]> = {
  'community-water': [...communityWaterFirstHalf, ...communityWaterSecondHalf],
  'quiet-streets': quietStreetsComments,
  'river-margins': [],
  'participatory-budget': participatoryBudgetComments,
  'dry-season': drySeasonComments,
};
