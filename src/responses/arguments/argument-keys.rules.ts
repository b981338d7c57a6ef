/** By which columns arguments are listed in each order. */
export const argumentKeys = {
  SIGNATURES: ['people', 'number'],
  NUMBER: ['number'],
  NEWEST: ['number'],
} as const satisfies Record<string, readonly ('people' | 'number')[]>;

/** Whether the list begins with the greatest. */
export const isFalling: Readonly<Record<keyof typeof argumentKeys, boolean>> = { SIGNATURES: true, NUMBER: false, NEWEST: true };
