/** The one way in which rules and services say no: a code the client can act on, and the facts a message needs. */
export type RefusalFacts = Record<string, string | number | boolean | null>;

export class Refusal extends Error {
  /**
   * @param code stable, upper snake case, with a message of that name in every language catalogue (`refusals.<code>`)
   * @param facts values that the message names; never personal data of others
   * @param field path of the input field at fault, such as `input.closesAt`, or null when no single field is
   */
  constructor(
    readonly code: string,
    readonly facts: RefusalFacts = {},
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Throws the refusal that a rule returned, or does nothing when the rule allows the act. */
export function refuseIf(reason: Refusal | string | null, field: string | null = null): void {
  if (reason === null) return;
  throw typeof reason === 'string' ? new Refusal(reason, {}, field) : reason;
}
