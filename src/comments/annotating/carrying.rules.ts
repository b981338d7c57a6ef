/**
 * Carries comments to a new version of the text. Each is carried from where it last stood word for word, so that small
 * changes of many versions never add up to other words, and a passage that comes back is found again.
 */
import { Carrier } from '../../texts/anchoring/carrying.rules.js';
import { readPlaces, type Places } from '../../texts/anchoring/places.rules.js';
import { versionOfWordings, type Wording } from '../../texts/anchoring/wordings.rules.js';
import { matchByIdentity } from '../../texts/comparing/identity-matching.rules.js';
import { places, placeOfSelected, selectedOf, type AnchorDoubt, type AnchorPlace, type AnchorState, type Hold } from './anchors.rules.js';
import { selectedAt, type Selected } from './passages.rules.js';

export interface Follower {
  commentId: string;
  /** Where it last stood word for word, or where it was made. */
  from: Hold;
}

export interface CarryingTask {
  /** The version to which comments go; with the first page only. */
  now: Wording[] | null;
  /** Versions that this page and later ones come from, by id, */
  learn: Record<string, Wording[]>;
  /** and those that are not needed any more. */
  forget: string[];
  followers: Follower[];
}

export interface Landed {
  commentId: string;
  state: AnchorState;
  doubt: AnchorDoubt | null;
  /** Null for an orphan. */
  provisionId: string | null;
  place: AnchorPlace;
  /** Null where no passage is left. */
  selected: Selected | null;
}

/** The way to one version from earlier ones, each of which is read once. */
export class Carriage {
  private readonly news: Places;
  private readonly ways = new Map<string, { old: Places; carrier: Carrier }>();

  constructor(now: readonly Wording[]) {
    this.news = readPlaces(versionOfWordings(now));
  }

  learn(olds: Readonly<Record<string, Wording[]>>, forget: readonly string[] = []): void {
    for (const versionId of forget) this.ways.delete(versionId);
    for (const [versionId, wordings] of Object.entries(olds)) this.ways.set(versionId, prepare(wordings, this.news));
  }

  carry(followers: readonly Follower[]): Landed[] {
    return followers.map((follower) => {
      const way = this.ways.get(follower.from.versionId);
      if (!way) throw new Error(`Nobody said how version ${follower.from.versionId} words its parts.`);
      return land(follower, way, this.news);
    });
  }
}

function prepare(wordings: readonly Wording[], news: Places): { old: Places; carrier: Carrier } {
  const old = readPlaces(versionOfWordings(wordings));
  return { old, carrier: new Carrier(old, news, matchByIdentity(old.version, news.version)) };
}

function land({ commentId, from }: Follower, { old, carrier }: { old: Places; carrier: Carrier }, news: Places): Landed {
  const words = selectedOf(from);
  const home = old.byName.get(from.provisionId);
  const { state, doubt, part, passage } = carrier.carry({
    names: words?.isInHeading && home ? [`${home.part.eid}__heading`] : [from.provisionId],
    quote: words && { type: 'TextQuoteSelector', exact: words.exact, prefix: words.prefix, suffix: words.suffix },
    position: words && { type: 'TextPositionSelector', start: words.start, end: words.end },
  });
  const selected = passage && selectedAt(news, passage);
  const place = selected ? placeOfSelected(selected) : places.GONE;
  return { commentId, state, doubt, provisionId: part?.id ?? null, place, selected };
}
