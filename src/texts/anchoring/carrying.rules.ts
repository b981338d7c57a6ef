/**
 * Carries an annotation from one version to the next, in this order:
 *
 * 1. EXACT: its words, where they went. In its own provision, along the words that were kept, or where they stand once;
 *    in another part of its article; elsewhere only where they are not older than the change, their context agrees on one
 *    side at least to the half, and no second place has as good a claim.
 * 2. APPROXIMATE, always with the reason: its words in its article, but in another context or within longer words; or
 *    words of which at most a quarter of the characters changed (`tolerance`).
 * 3. PROVISION: the passage is gone, its provision or the article around it lives on.
 * 4. ORPHAN: all is gone; the old context stays with it.
 */
import { type Matching, matchVersions } from '../comparing/matching.rules.js';
import type { Part } from '../comparing/version.rules.js';
import { isWord, cutWords } from '../comparing/words.rules.js';
import { editDistance } from './edit-distance.rules.js';
import { type Found, mostEdits, searchLike } from './passage-search.rules.js';
import { PlaceMap } from './place-maps.rules.js';
import { type Passage, type Place, type Places, headOf } from './places.rules.js';
import {
  type Quotation,
  agreementOf,
  agrees,
  passagesIn,
  placeOf,
  quotationAt,
  quotationOf,
  resolve,
  standsFree,
  weighAgreement,
} from './quotations.rules.js';
import { resolveInSource } from './source-quotes.rules.js';
import type { WebTarget } from './web-annotation.rules.js';

export type CarriedState = 'EXACT' | 'APPROXIMATE' | 'PROVISION' | 'ORPHAN';
/** Why a passage is only approximate. */
export type Doubt = 'OTHER_WORDS' | 'OTHER_CONTEXT' | 'PART_OF_WORD';

export interface Carried {
  state: CarriedState;
  /** In the new version. */
  passage: Passage | null;
  /** In the new version; null for an orphan. */
  part: Part | null;
  /** Share of its characters that changed; null where there is no passage. */
  distance: number | null;
  doubt: Doubt | null;
  /** In the old version; null where it was not found there or never had a passage. */
  origin: Passage | null;
  oldPart: Part | null;
}

interface Search {
  quotation: Quotation;
  origin: Passage | null;
  /** Its place in the new version. */
  home: Place | null;
  /** All places of its article there. */
  family: readonly Place[];
}

type Landing = Pick<Carried, 'state' | 'passage' | 'distance' | 'doubt'>;

/** Elsewhere shorter passages are too likely to be somebody else's. */
const TELLING_WORDS = 8;

export class Carrier {
  private readonly maps = new Map<number, PlaceMap>();

  constructor(
    private readonly old: Places,
    private readonly now: Places,
    private readonly matching: Matching = matchVersions(old.version, now.version),
  ) {}

  carry(target: Pick<WebTarget, 'names' | 'quote' | 'position'>): Carried {
    const named = resolve(this.old, target);
    const quoted = named ? null : resolveInSource(this.old, target);
    const origin = named ?? quoted?.passage ?? null;
    const oldPlace = origin?.place ?? placeOf(this.old, target);
    const oldPart = oldPlace?.part ?? quoted?.part ?? null;
    const home = oldPlace ? this.homeOf(oldPlace) : null;
    const part = oldPart ? this.livingPart(oldPart) : null;
    const quotation = origin ? quotationAt(origin) : target.quote && quotationOf(target.quote);
    const search = quotation && { quotation, origin, home, family: part ? this.now.family(part) : [] };
    const landing = search && (this.exactly(search) ?? this.otherwise(search) ?? this.nearly(search));
    if (landing) return { ...landing, part: landing.passage!.place.part, origin, oldPart };
    return { state: part ? 'PROVISION' : 'ORPHAN', passage: null, part, distance: null, doubt: null, origin, oldPart };
  }

  private exactly({ quotation, origin, home, family }: Search): Landing | null {
    const { words } = quotation;
    const all = home ? passagesIn(home, words).filter(standsFree) : [];
    const kept = origin && home ? this.mapOf(origin.place, home).forward(origin) : null;
    if (kept) return exact(this.clearer(quotation, { place: home!, ...kept }, all));
    const open = (passage: Passage): boolean => standsFree(passage) && !this.isOlder(passage, quotation, origin);
    const here = all.filter(open);
    const wasOnce = origin !== null && passagesIn(origin.place, words).filter(standsFree).length === 1;
    if (here.length === 1 && wasOnce) return exact(here[0]!);
    const inFamily = family.filter((place) => place !== home).flatMap((place) => passagesIn(place, words).filter(open));
    for (const near of [here, inFamily]) {
      const best = bestOf(quotation, near);
      if (best && agrees(agreementOf(quotation, best))) return exact(best);
    }
    if (here.length === 0 && inFamily.length === 1 && wasOnce) return exact(inFamily[0]!);
    const claims = this.now.find(words).filter((passage) => open(passage) && agrees(agreementOf(quotation, passage)));
    const [claim] = claims;
    if (!claim || claims.length > 1) return null;
    // Perhaps somebody else's words in another article, though what stands around them has become alike.
    const isUnique = this.old.find(words).filter(standsFree).length === 1;
    if (isUnique && !this.stoodBefore(claim, origin)) return exact(claim);
    return { state: 'APPROXIMATE', passage: claim, distance: 0, doubt: 'OTHER_CONTEXT' };
  }

  /** Where words repeat themselves, what stands around them tells more than how the texts were laid side by side. */
  private clearer(quotation: Quotation, kept: Passage, all: readonly Passage[]): Passage {
    const weigh = (passage: Passage): number => weighAgreement(agreementOf(quotation, passage));
    const rival = all.length > 1 ? bestOf(quotation, all) : null;
    return rival && weigh(rival) > weigh(kept) + 0.5 ? rival : kept;
  }

  /** Its words are still in its article; whether they are meant is for people to say. */
  private otherwise({ quotation, home, family }: Search): Landing | null {
    const places = home ? [home, ...family.filter((place) => place !== home)] : family;
    for (const doubt of ['OTHER_CONTEXT', 'PART_OF_WORD'] as const)
      for (const place of places) {
        const best = bestOf(
          quotation,
          passagesIn(place, quotation.words).filter((passage) => doubt === 'PART_OF_WORD' || standsFree(passage)),
        );
        if (best) return { state: 'APPROXIMATE', passage: best, distance: 0, doubt };
      }
    return null;
  }

  private nearly(search: Search): Landing | null {
    const found = this.guess(search) ?? this.searchNear(search);
    return found && { state: 'APPROXIMATE', passage: found.passage, distance: found.distance, doubt: 'OTHER_WORDS' };
  }

  /** What stands where the passage stood. */
  private guess({ quotation: { words }, origin, home }: Search): Found | null {
    if (!origin || !home) return null;
    let best: Found | null = null;
    // Each guess has to be nearer than the one before.
    let most = mostEdits(words);
    for (const span of this.mapOf(origin.place, home).guesses(origin)) {
      const edits = editDistance(words, home.flat.slice(span.start, span.end), most);
      if (edits === Infinity) continue;
      best = { passage: { place: home, ...span }, distance: edits / words.length };
      most = edits - 1;
    }
    return best;
  }

  private searchNear({ quotation, origin, family }: Search): Found | null {
    const mayBe = (found: Found): boolean => !this.isOlder(found.passage, quotation, origin);
    const near = searchLike(this.now, quotation.words, (place) => family.includes(place)).find(mayBe);
    if (near) return near;
    const tells = cutWords(quotation.words).filter(isWord).length >= TELLING_WORDS;
    const far = searchLike(this.now, quotation.words, () => true).filter(mayBe);
    const claims = far.filter(({ passage }) => tells || agrees(agreementOf(quotation, passage)));
    const [first, second] = claims;
    return first && (!second || first.distance < second.distance || samePassage(first.passage, second.passage)) ? first : null;
  }

  /** Stood there before, too, with a better claim: then it is not what moved there. */
  private isOlder(passage: Passage, quotation: Quotation, origin: Passage | null): boolean {
    const owner = this.stoodBefore(passage, origin);
    return owner !== null && weighAgreement(agreementOf(quotation, passage)) <= weighAgreement(agreementOf(quotationAt(owner), passage));
  }

  /** The other passage of the old text that stands there now; null where none does. */
  private stoodBefore(passage: Passage, origin: Passage | null): Passage | null {
    const index = this.matching.toOld[passage.place.part.index];
    const before = index == null ? undefined : this.old.byName.get(this.nameIn(this.old, index, passage.place.isHeading));
    const was = before && this.mapOf(before, passage.place).backward(passage);
    return !before || !was || (origin?.place === before && origin.start === was.start) ? null : { place: before, ...was };
  }

  private homeOf({ part, isHeading }: Place): Place | null {
    const index = this.matching.toNew[part.index];
    return index == null ? null : (this.now.byName.get(this.nameIn(this.now, index, isHeading)) ?? null);
  }

  private nameIn({ version }: Places, index: number, isHeading: boolean): string {
    return `${version.parts[index]!.eid}${isHeading ? '__heading' : ''}`;
  }

  /** Its own counterpart, or that of the article around it. */
  private livingPart(part: Part): Part | null {
    const { parts } = this.old.version;
    const head = headOf(parts, part);
    for (let next: Part = part; ; next = parts[next.parent!]!) {
      const index = this.matching.toNew[next.index];
      if (index != null) return this.now.version.parts[index]!;
      if (next === head) return null;
    }
  }

  private mapOf(old: Place, now: Place): PlaceMap {
    // Each new place has one counterpart at most.
    const known = this.maps.get(now.index) ?? new PlaceMap(old.flat, now.flat);
    this.maps.set(now.index, known);
    return known;
  }
}

function exact(passage: Passage): Landing {
  return { state: 'EXACT', passage, distance: 0, doubt: null };
}

function samePassage(a: Passage, b: Passage): boolean {
  return a.place === b.place && a.start < b.end && b.start < a.end;
}

/** The one whose context agrees most; the first of several. */
function bestOf(quotation: Quotation, passages: readonly Passage[]): Passage | null {
  let best: { passage: Passage; weight: number } | null = null;
  for (const passage of passages) {
    const weight = weighAgreement(agreementOf(quotation, passage));
    if (weight > (best?.weight ?? -1)) best = { passage, weight };
  }
  return best?.passage ?? null;
}
