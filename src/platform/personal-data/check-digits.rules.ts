/** Numbers that check themselves: the tax number of Colombia and the cards of banks. */

/** Weights of the NIT from its last digit on (Orden Administrativa 4 de 1989 of the tax authority). */
const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/** The digit after the hyphen of a NIT. */
export function checkDigitOfNit(digits: string): number {
  const sum = [...digits].reverse().reduce((all, digit, place) => all + Number(digit) * (NIT_WEIGHTS[place] ?? 0), 0);
  const rest = sum % 11;
  return rest < 2 ? rest : 11 - rest;
}

/** Whether the last digit is the one that the others ask for (ISO/IEC 7812, after Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
