/** The people of the demonstration, as the services know those who act. */
import type { Actor, Role } from '../people/actor.js';
import { visitor } from '../people/actor.js';
import { demo, type DemoPerson } from './content/index.js';

export class Cast {
  private readonly actors = new Map<string, Actor>();

  /**
   * @param accountIds accounts of everybody with a key
   * @param agencyIds agencies by key
   * @param crowd those who only vote and support
   */
  constructor(
    accountIds: ReadonlyMap<string, string>,
    readonly agencyIds: ReadonlyMap<string, string>,
    readonly crowd: readonly Actor[],
  ) {
    for (const { key, displayName } of [...demo.citizens, ...demo.newcomers])
      this.actors.set(key, citizen(accountIds.get(key)!, displayName));
    for (const person of demo.people) this.actors.set(person.key, inOffice(person, accountIds.get(person.key)!, agencyIds));
  }

  get citizens(): Actor[] {
    return demo.citizens.map(({ key }) => this.who(key));
  }

  get everybody(): Actor[] {
    return [...this.actors.values(), ...this.crowd];
  }

  who(key: string): Actor {
    const actor = this.actors.get(key);
    if (!actor) throw new Error(`The demonstration has nobody called ${key}.`);
    return actor;
  }

  /** The official of that name, else the first of the agency. */
  official(agencyKey: string, name: string): Actor {
    const officials = this.inRole('OFFICIAL', agencyKey);
    return officials.find(({ displayName }) => displayName === name) ?? officials[0]!;
  }

  moderator(agencyKey: string): Actor {
    return this.inRole('MODERATOR', agencyKey)[0]!;
  }

  private inRole(role: Role, agencyKey: string): Actor[] {
    return demo.people.filter((person) => person.role === role && person.agencyKey === agencyKey).map(({ key }) => this.who(key));
  }
}

export function citizen(accountId: string, displayName: string): Actor {
  return { ...visitor, accountId, displayName };
}

function inOffice({ displayName, role, agencyKey }: DemoPerson, accountId: string, agencyIds: ReadonlyMap<string, string>): Actor {
  const isMember = role === 'OFFICIAL' || role === 'MODERATOR';
  return {
    ...citizen(accountId, displayName),
    isAdministrator: role === 'ADMINISTRATOR',
    isAuditor: role === 'AUDITOR',
    memberships: new Map(isMember ? [[agencyIds.get(agencyKey!)!, new Set([role])]] : []),
  };
}
