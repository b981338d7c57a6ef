/** Fixed-point decimals: whole numbers of the last decimal place, so that nothing is ever rounded unasked. */

/** Writes `units` with all `places` decimals: 1234567 with 5 places is 12.34567. */
export function decimal(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The quotient, and one more if anything remains; for positive numbers. */
export function divideUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/**
 * `weight * factor / 1,000,000,000`, rounded up, for whole numbers from 0 to 1,000,000,000. A number cannot hold every such product,
 * but it does hold all multiples of a billion among them (they end in nine zero bits), and rounding never crosses a number that can be
 * held: so the whole part of the quotient is right or one too high, and 32 bits of what remains tell the rest.
 */
export function billionthsUp(weight: number, factor: number): number {
  const about = Math.floor((weight * factor) / billion);
  const rest = (Math.imul(weight, factor) - Math.imul(about, billion)) | 0;
  return rest > 0 ? about + 1 : about;
}

const billion = 1_000_000_000;
