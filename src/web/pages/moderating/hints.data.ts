/** Written by npm run documents from hints.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a find may be, by its form and the words around it, with the formats of Colombia. */
export type PersonalDataKind =
  /** The number of a bank account or of a card. */
  | 'ACCOUNT'
  /** The address of a house: a street with the plate. */
  | 'HOME'
  /** The number of an identity card, a passport or another document of a person. */
  | 'IDENTITY'
  /** An e-mail address, also spelled with “arroba” and “punto”. Mailboxes of offices of the State are left out. */
  | 'MAIL'
  /** A long number that nothing around it explains. */
  | 'NUMBER'
  /** A telephone: mobile (3xx), landline (60x), with or without 57, or of another country with its plus. */
  | 'PHONE'
  /** The plate of a vehicle. */
  | 'PLATE'
  /** A NIT or RUT whose check digit is right, or that has none. */
  | 'TAX';

/** What a person made of the advice. Only people decide. */
export type SpamAdviceOutcome =
  /** It was suggested, and a moderator took a measure because of spam. */
  | 'FOLLOWED'
  /** It was not suggested, and a moderator took a measure because of spam. */
  | 'MISSED'
  /** It was suggested, and a moderator decided otherwise. */
  | 'NOT_FOLLOWED';

/** What of a comment the filter weighs. */
export type SpamSignKind =
  /** Most of its letters are capitals. */
  | 'CAPITALS'
  /** It gives a telephone or an e-mail address. */
  | 'CONTACT'
  /** Where a link leads. */
  | 'DOMAIN'
  /** It has four exclamation marks or more. */
  | 'EXCLAMATIONS'
  /** It has links. */
  | 'LINKS'
  /** It has three links or more. */
  | 'MANY_LINKS'
  /** It names a sum or a percentage. */
  | 'MONEY'
  /** The account of its author was less than a day old. */
  | 'NEW_ACCOUNT'
  /** It has three pictures among its letters or more. */
  | 'PICTURES'
  /** The same words came within the day before. */
  | 'POSTED_BEFORE'
  /** The same words came ten times or more within the day before. */
  | 'POSTED_OFTEN'
  /** It repeats a character four times or more. */
  | 'REPEATED_CHARACTERS'
  /** It has fewer than 20 letters. */
  | 'SHORT'
  /** A word. */
  | 'WORD';

export type CaseHintsFragment = { id: string, personalData: Array<{ kind: PersonalDataKind, isLikely: boolean, exact: string, start: number, end: number }>, personalDataProposed: Array<{ kind: PersonalDataKind, isLikely: boolean, exact: string, start: number, end: number }>, advice: { probability: number, outcome: SpamAdviceOutcome | null, lookedAt: string, signs: Array<{ kind: SpamSignKind, word: string | null, weight: number }> } | null };
