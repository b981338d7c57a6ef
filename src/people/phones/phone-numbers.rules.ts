/** Mobile numbers as people write them, in the one spelling of E.164. */
import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core';
import plan from 'libphonenumber-js/metadata.max.json';

export type PhoneFault = 'PHONE_INVALID' | 'PHONE_NOT_MOBILE' | 'PHONE_ABROAD';

/** The plan of numbers of all countries, with what each is for. */
const plans = plan as unknown as MetadataJson;

/** Numbers without a country are of this one. */
const home = 'CO';

/** Where a line may be one or the other, the message will tell. */
const mobile = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

/**
 * @param countries calling codes, such as `57`, to which messages are sent
 * @returns `+573001234567`, or why not
 */
export function readPhone(text: string, countries: readonly string[]): { number: string } | { fault: PhoneFault } {
  // As it is dialled abroad: 00 stands for the plus.
  const tidy = text
    .normalize('NFKC')
    .trim()
    .replace(/^00(?=[1-9])/, '+');
  const read = /^[+\d\s().\-/]{7,40}$/.test(tidy) ? parsePhoneNumberFromString(tidy, home, plans) : undefined;
  if (!read?.isValid()) return { fault: 'PHONE_INVALID' };
  if (!mobile.includes(read.getType() ?? '')) return { fault: 'PHONE_NOT_MOBILE' };
  return countries.includes(read.countryCallingCode) ? { number: read.number } : { fault: 'PHONE_ABROAD' };
}

/** With blanks, as it is read out: `+57 300 1234567`. */
export function writtenPhone(number: string): string {
  return parsePhoneNumberFromString(number, plans)?.formatInternational() ?? number;
}
