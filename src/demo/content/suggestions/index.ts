/** Every suggestion of other words, under the key of its consultation. */
import type { DemoSuggestion } from '../types.js';
import { communityWaterSuggestions } from './community-water.js';
import { quietStreetsSuggestions } from './quiet-streets.js';

export const suggestions: Record<string, DemoSuggestion[]> = {
  'community-water': communityWaterSuggestions,
  'quiet-streets': quietStreetsSuggestions,
};
