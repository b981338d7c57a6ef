/** Tries acts for real, up to the moment at which they would be committed: everything stays as it was for whoever tries next. */
import { Database } from '../../src/platform/database/database.js';
import type { Person } from '../person.js';
import { secondConnections } from '../second-connections.js';
import type { World } from '../world.js';
import { allowed } from './page.js';
import { acts, nameOf, type Act, type Cast, type Stage } from './roles-acts-states.js';

/** That the act came to its end, and everything is kept as it was: a code of our own, because the log tells no words of the database. */
const kept = 'UKEPT';
/** Fewer than the API takes in one request. */
const mostAtOnce = 20;

/**
 * Lets the database refuse, at the very end of a transaction, whatever the journal was told of an act of moderation. All that the
 * application does before is done as always: rules, locks, statements and constraints.
 */
export class Trying {
  private readonly faults = new Map<string, string>();
  /** When an act was allowed that writes nothing to the journal, it is done. */
  readonly done = new Set<string>();

  /** Statements that asked for another connection while their act held one. */
  second: ReadonlySet<string> = new Set();

  private constructor(private readonly cast: Cast) {}

  static async over(cast: Cast): Promise<Trying> {
    const { world } = cast;
    const trying = new Trying(cast);
    await world.rows('CREATE TABLE keeping (is_on boolean NOT NULL)');
    await world.rows('INSERT INTO keeping VALUES (false)');
    await world.rows(`CREATE FUNCTION keep_as_it_was() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF (SELECT is_on FROM keeping) THEN RAISE EXCEPTION USING ERRCODE = '${kept}'; END IF; RETURN NULL; END $$`);
    await world.rows(`CREATE CONSTRAINT TRIGGER keep_as_it_was AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.kind ~ '^(comment|moderation|appeal|agency)[.]') EXECUTE FUNCTION keep_as_it_was()`);
    const log = (message: unknown, ...rest: unknown[]): void => {
      const said = [message, ...rest].map((each) => (each instanceof Error ? each.stack : String(each))).join(' ');
      for (const [id] of said.matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) trying.faults.set(id, said);
    };
    const ignore = (): void => undefined;
    world.app.useLogger({ log: ignore, warn: ignore, debug: ignore, error: log, fatal: log });
    trying.second = secondConnections(world.app.get(Database));
    return trying;
  }

  async whileKept<T>(act: () => Promise<T>): Promise<T> {
    await this.cast.world.rows('UPDATE keeping SET is_on = true');
    try {
      return await act();
    } finally {
      await this.cast.world.rows('UPDATE keeping SET is_on = false');
    }
  }

  /**
   * What comes of each act, by name. Those that are expected to be refused go in few requests; one that is allowed after all ends
   * the request, and all of it is asked one by one.
   */
  async all(who: Person, stage: Stage, isExpected: (act: string) => boolean): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const some = acts.filter((act) => !isShared(act));
    const refused = some.filter((act) => !isExpected(nameOf(act)));
    for (let from = 0; from < refused.length; from += mostAtOnce) {
      const part = refused.slice(from, from + mostAtOnce);
      const outcomes = await this.many(who, stage, part);
      part.forEach((act, place) => outcomes && found.set(nameOf(act), outcomes[place]!));
    }
    for (const act of some) if (!found.has(nameOf(act))) found.set(nameOf(act), await this.one(who, stage, act));
    return found;
  }

  /** What people do at the same moment is committed together: tried one person after the other, so that nobody is answered for another. */
  async shared(who: Person, stage: Stage): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const act of acts.filter(isShared)) found.set(nameOf(act), await this.one(who, stage, act));
    return found;
  }

  /** Null where one of them was not refused. */
  private async many(who: Person, stage: Stage, some: readonly Act[]): Promise<string[] | null> {
    const inputs = Object.fromEntries(some.map((act, place) => [`i${place}`, act.input(stage, this.cast)]));
    const types = some.map(({ mutation }, place) => `$i${place}: ${typeOf(mutation)}`).join(', ');
    const fields = some.map(({ mutation }, place) => `a${place}: ${mutation}(input: $i${place}) { userErrors { code } }`).join(' ');
    const { data, errors } = await who.ask(`mutation (${types}) { ${fields} }`, inputs);
    if (errors && errors.some(({ extensions }) => extensions.code !== 'INTERNAL')) throw new Error(JSON.stringify(errors));
    return errors ? null : some.map((_, place) => outcomeOf(data[`a${place}`].userErrors));
  }

  private async one(who: Person, stage: Stage, act: Act): Promise<string> {
    const { mutation } = act;
    const query = `mutation ($input: ${typeOf(mutation)}) { ${mutation}(input: $input) { userErrors { code } } }`;
    const { data, errors } = await who.ask(query, { input: act.input(stage, this.cast) });
    if (!errors) {
      const outcome = outcomeOf(data[mutation].userErrors);
      if (outcome === allowed) this.done.add(nameOf(act));
      return outcome;
    }
    const fault = this.faults.get(String(errors[0]!.extensions['id'])) ?? JSON.stringify(errors);
    if (fault.includes(`PostgreSQL ${kept}`)) return allowed;
    throw new Error(`${who.name}, ${nameOf(act)}: ${fault}`);
  }
}

/** The files of ours that asked, nearest first. */
function isShared({ mutation }: Act): boolean {
  return mutation === 'postComment' || mutation === 'supportComment';
}

function typeOf(mutation: string): string {
  return `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
}

function outcomeOf(userErrors: readonly { code: string }[]): string {
  return userErrors.length === 0 ? allowed : userErrors.map(({ code }) => code).join(' + ');
}

/** So that nobody has to wait because the same people report again and again. */
export async function forgetPaces(world: World): Promise<void> {
  await world.rows('DELETE FROM failed_sign_ins');
}
