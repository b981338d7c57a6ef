/** A verification for machines, as `urna verify --format json` prints it. */
import { say, type Language } from '../platform/messages/messages.js';
import type { Findings } from '../verifying/findings.js';
import type { Verified } from '../verifying/verify.js';

export function reportOf({ log, polls }: Verified, findings: Findings, language: Language) {
  return {
    verified: findings.isSound,
    wrong: findings.wrongs,
    log,
    polls: polls.map(({ life, result }) => ({
      poll: life.opened.poll,
      kind: life.opened.kind,
      method: life.opened.method,
      state: life.closed === null ? 'OPEN' : life.closed.reason === 'WITHDRAWN' ? 'WITHDRAWN' : life.certified ? 'CERTIFIED' : 'CLOSED',
      roll: life.opened.roll.size,
      ...life.acts,
      ballots: life.counted,
      isKeyDestroyed: life.isKeyDestroyed,
      notes: life.notes,
      /** Ids of the options by the recount; null where it was not recounted. */
      winners: result && result.winners.map((place) => result.options[place]!),
    })),
    findings: findings.all.map(({ standing, says, facts }) => ({
      standing,
      code: says.slice(says.indexOf('.') + 1),
      facts,
      says: say(language, says, facts),
    })),
  };
}
