/** How an observation came by a theme, and who gives themes when. */
export { whyNotSort as whyNotTheme } from '../arguments/argument-acts.rules.js';

export const labelWays = ['HAND', 'SEARCH', 'SUGGESTION'] as const;
export type LabelWay = (typeof labelWays)[number];

export const longestName = 100;
export const longestQuery = 500;
/** More could not be kept apart by anybody. */
export const mostThemes = 200;
export const mostSearches = 50;
