/** How an observation came by a theme. */
export const labelWays = ['HAND', 'SEARCH', 'SUGGESTION'] as const;
export type LabelWay = (typeof labelWays)[number];
