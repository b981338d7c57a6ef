/** What an exported text says of itself. */

export interface TextMeta {
  title: string;
  /** Two letters (ISO 3166-1), such as 'co'. */
  country: string;
  /** Of the words (RFC 5646), such as 'es'. */
  language: string;
  /** Of the version, YYYY-MM-DD. */
  date: string;
  /** The number of the version, from 1. */
  version: number;
  /** The name of the agency that wrote it. */
  agency: string;
  /** Names the text in addresses: letters, digits and hyphens. */
  slug: string;
  /** A draft under discussion, or what was adopted. */
  status: 'draft' | 'adopted';
}
