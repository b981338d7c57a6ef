/** Who may see what, by class: the people a field is meant for. */
import { roleNames, type Role } from './stage.js';

/** Each class with the roles that are in it, among those who may see the thing that has the field. */
export const classes = {
  /** Whoever may see the thing itself. */
  READERS: roleNames,
  /** About whoever asks: each reads their own, so that answers differ. */
  VIEWER: roleNames,
  /** Those who prepare, moderate or check what an agency consults about. */
  TEAM: ['official', 'moderator', 'administrator', 'auditor'],
  /** The people of the agency alone. */
  AGENCY: ['official', 'moderator'],
  /** Those who answer observations, or check how they are answered. */
  ANSWERERS: ['official', 'administrator', 'auditor'],
  /** Those who answer questions for the agency, and administrators. */
  OFFICE: ['official', 'administrator'],
  OFFICIALS: ['official'],
  /** Those who enter ballots for people without the web, or check how. */
  ENTERERS: ['official', 'auditor'],
  /** Officials of any agency. */
  DRAFTERS: ['official', 'otherOfficial'],
  /** Those who moderate for the agency, and auditors. */
  MODERATORS: ['moderator', 'auditor'],
  /** Whoever appealed, and those who decide or check. */
  APPEAL: ['author', 'moderator', 'auditor'],
  /** Whoever wrote it, and those who moderate, administer or check. */
  JUDGED: ['author', 'moderator', 'administrator', 'auditor'],
  /** Whoever asked, and those who answer. */
  ASKED: ['author', 'official', 'administrator'],
  OWNER: ['author'],
  OVERSEERS: ['administrator', 'auditor'],
  /** Whoever asked about their data, and those who answer or check. */
  DESK: ['author', 'administrator', 'auditor'],
  ADMINISTRATORS: ['administrator'],
} satisfies Record<string, readonly Role[]>;

export type Visibility = keyof typeof classes;

/** A class, or one by the state of the thing. */
export type ByState = Visibility | ({ otherwise: Visibility } & Record<string, Visibility>);

export type Declared = Partial<Record<Visibility, string[]>> & {
  /** Who may see the thing itself. */
  seenBy: ByState;
  /** Fields whose class depends on the state. */
  inState?: Record<string, ByState>;
  /** Fields that do not read the same for all who see them, for a reason that stands there. */
  differing?: string[];
};

export const words = (text: string): string[] => text.trim().split(/\s+/);

export const inState = (of: ByState, state: string): Visibility => (typeof of === 'string' ? of : (of[state] ?? of.otherwise));

/** The class of a field of a thing in that state; null when nobody has said. */
export function classOf(declared: Declared, field: string, state: string): Visibility | null {
  const byState = declared.inState?.[field];
  if (byState) return inState(byState, state);
  const names = Object.keys(classes) as Visibility[];
  return names.find((name) => declared[name]?.includes(field)) ?? null;
}
