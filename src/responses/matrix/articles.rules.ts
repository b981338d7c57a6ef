/** Which provisions a cell names, as lawyers write them: “Artículo 5”, “arts. 5, 7 y 9 bis”, “5-7”, `art_5__par_1`. */
import { fold } from './folding.rules.js';

export interface ProvisionName {
  eid: string;
  /** Normalised, such as `5` or `9 bis`; null for what has none. */
  number: string | null;
  isArticle: boolean;
}

export class ProvisionNames {
  private readonly byEid = new Map<string, number>();
  private readonly byNumber = new Map<string, number>();
  /** Places of articles in the order of the text. */
  private readonly articles: number[] = [];

  /** In the order of the text. */
  constructor(private readonly provisions: readonly ProvisionName[]) {
    const times = new Map<string, number>();
    provisions.forEach(({ eid, number, isArticle }, place) => {
      this.byEid.set(eid.toLowerCase(), place);
      if (!isArticle || number === null) return;
      this.articles.push(place);
      const key = keyOf(number);
      times.set(key, (times.get(key) ?? 0) + 1);
      this.byNumber.set(key, place);
    });
    // An annex numbers its own articles: what two articles are called names neither.
    for (const [key, count] of times) if (count > 1) this.byNumber.delete(key);
  }

  /** As they are written into a cell: by number where only one article has it, else by eid. */
  write(eids: readonly string[]): string {
    return eids
      .map((eid) => {
        const place = this.byEid.get(eid.toLowerCase());
        const number = place === undefined ? null : this.provisions[place]!.number;
        return number !== null && this.byNumber.get(keyOf(number)) === place ? `art. ${number}` : eid;
      })
      .join(', ');
  }

  /** Eids in the order of the text, or the first words that name no provision. */
  read(written: string): { eids: string[] } | { unknown: string } {
    const found = new Set<number>();
    for (const words of written.split(/[,;\n]|\s(?:y|e|and|&)\s/i).map((part) => part.trim())) {
      if (words === '') continue;
      const places = this.find(words);
      if (!places) return { unknown: words };
      for (const place of places) found.add(place);
    }
    return { eids: [...found].sort((one, other) => one - other).map((place) => this.provisions[place]!.eid) };
  }

  private find(words: string): number[] | null {
    const whole = this.one(words);
    if (whole !== undefined) return [whole];
    // “art_5 art_7”, as they are kept.
    const separate = words.split(/\s+/).map((word) => this.byEid.get(word.toLowerCase()));
    if (separate.length > 1 && separate.every((place) => place !== undefined)) return separate;
    const [, first, last] = /^(.+?)\s*(?:[-–—]|\s(?:a|al|to)\s)\s*(.+)$/i.exec(words) ?? [];
    if (first === undefined || last === undefined) return null;
    const [from, to] = [this.one(first), this.one(last)].map((place) => (place === undefined ? -1 : this.articles.indexOf(place)));
    return from! >= 0 && to! >= from! ? this.articles.slice(from, to! + 1) : null;
  }

  private one(words: string): number | undefined {
    const eid = this.byEid.get(words.trim().toLowerCase());
    if (eid !== undefined) return eid;
    return this.byNumber.get(keyOf(words.trim().replace(/^(?:art[ií]culos?|articles?|arts?\.?|§+)\s*(?=\P{L})/iu, '')));
  }
}

/** “5.º”, “5°”, “5o” and “05” are 5; “9-BIS” is `9 bis`. */
function keyOf(number: string): string {
  return fold(number.replace(/(\d)\s*\.?\s*[ºª°]/g, '$1 ').replace(/(\d)[oa]\b/g, '$1')).replace(/^0+(?=\d)/, '');
}
