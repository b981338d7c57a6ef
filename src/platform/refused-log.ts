/**
 * What was refused, for the log: the first of each kind at once, and a minute later how many more there were, so that nobody floods
 * it. What and why are names of ours; nothing of who asked, nor of what they sent.
 */
import { Logger } from '@nestjs/common';

/** More within one time are told together: a scanner that tries everything writes no more than that. */
const mostKinds = 100;
const others = 'others';

export class RefusedLog {
  /** How often each kind came again since it was told. */
  private readonly again = new Map<string, number>();
  private telling: NodeJS.Timeout | null = null;

  constructor(
    private readonly say: (line: string) => void,
    private readonly everyMs = 60_000,
  ) {}

  /**
   * @param what a mutation, a field, a page or an address as we call it
   * @param code of the refusal
   */
  note(what: string, code: string): void {
    const line = `${what}: ${code}`;
    const kind = this.again.has(line) || this.again.size < mostKinds ? line : others;
    const before = this.again.get(kind);
    this.again.set(kind, before === undefined ? 0 : before + 1);
    if (before === undefined) this.say(kind);
    this.telling ??= setTimeout(() => this.tell(), this.everyMs).unref();
  }

  /** How many more there were since the last time; then each kind is told again when it comes. */
  tell(): void {
    clearTimeout(this.telling ?? undefined);
    for (const [kind, count] of this.again) if (count > 0) this.say(`${kind}, ${count} more in ${this.everyMs / 1000} s`);
    this.again.clear();
    this.telling = null;
  }
}

const log = new Logger('Refused');
const refused = new RefusedLog((line) => log.warn(line));

export function noteRefused(what: string, code: string): void {
  refused.note(what, code);
}

/** Says at once what was only counted so far, as before the process ends. */
export function tellRefused(): void {
  refused.tell();
}

/** Refusals that somebody who guesses, reads what is not theirs, or tries to get round, would meet; what anybody may run into is not noted. */
const attempts =
  /^(?:SIGN_IN_FAILED|(?:CODE|PASSWORD|PASSKEY)_WRONG|(?:RESET_|ERASURE_)?LINK_INVALID|LINK_OF_ANOTHER_BROWSER|SECOND_STEP_OVER|PROVIDER_ANSWER_(?:OVER|WRONG)|INVITATION_(?:INVALID|FOR_ANOTHER)|NOT_ON_THAT_ROLL|DESK_CODE_UNKNOWN|TRY_LATER|FORBIDDEN|SIGN_IN_REQUIRED|AUDITORS_ONLY_READ|NOT_FOUND|INPUT_INVALID|UPLOAD_(?:MALFORMED|INFECTED|NOT_SCANNED))$/;

export function isAttempt(code: string): boolean {
  return attempts.test(code);
}
