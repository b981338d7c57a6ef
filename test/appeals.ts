/** Decisions and appeals as people bring them about, for tests of what comes of them. */
import type { TestConsultation } from './drafts.js';
import type { Person } from './person.js';
import type { World } from './world.js';

export const reason = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
export const words = 'No insulté a nadie: critiqué la gestión, con cifras que son públicas.';
const facts = 'El comentario llama ladrón a un funcionario.';
const proportion = 'Una nota no bastaría: el insulto seguiría a la vista.';

export const inText = `id step whyAuditor standing state words filedAt dueAt isLate closedAt outcome outcomeReason decidedAt
  carriedOutBy { measure reason } decision { id measure appeals { step standing state outcomeReason isLate } }`;

export class AppealBuilder {
  constructor(
    private readonly world: World,
    private readonly consultation: TestConsultation,
  ) {}

  async post(author: Person, body = 'Ese alcalde es un ladrón y un inútil.', subjectId = this.consultation.id): Promise<string> {
    return (await author.act('postComment', { subjectId, stance: 'AGAINST', body }, 'comment { id }')).comment.id;
  }

  /** The id of the decision, by the measure; what the measure needs is filled in. */
  async decide(moderator: Person, commentId: string, measure: string, more: object = {}): Promise<string> {
    const { decision } = await moderator.act('decideOnComment', this.statement(commentId, measure, more), 'decision { id }');
    return decision.id;
  }

  /** The id of the decision that two moderators take together. */
  async decideTogether([one, other]: [Person, Person], commentId: string, measure: string, more: object = {}): Promise<string> {
    const { proposal } = await one.act('decideOnComment', this.statement(commentId, measure, more), 'proposal { id }');
    return (await other.act('secondModerationProposal', { proposalId: proposal.id }, 'decision { id }')).decision.id;
  }

  statement(commentId: string, measure: string, more: object = {}): Record<string, unknown> {
    const takes = ['HIDE', 'HIDE_PART', 'LOCK_THREAD', 'SUSPEND'].includes(measure);
    const restricts = takes || measure === 'LABEL' || measure === 'WARN';
    return {
      commentId,
      measure,
      reason,
      ...(restricts ? { ground: 'INSULT', facts } : {}),
      ...(takes ? { proportion } : {}),
      ...(measure === 'SUSPEND' ? { endsAt: this.later(30) } : {}),
      ...more,
    };
  }

  /** The measure of an outcome, as `decideAppeal` takes it. */
  measure(measure: string, more: object = {}): Record<string, unknown> {
    const { commentId: _, reason: __, ...stated } = this.statement('', measure, more);
    return stated;
  }

  /** Somebody reports the comment in vain; the id of the decision. */
  async dismiss(moderator: Person, reporters: Person[], commentId: string): Promise<string> {
    for (const person of reporters) await person.act('reportComment', { commentId, reason: 'INSULT' });
    return (
      await moderator.act('dismissReports', { commentId, reason: 'Es una crítica dura, pero no insulta a nadie.' }, 'decision { id }')
    ).decision.id;
  }

  async appeal(who: Person, decisionId: string, more: object = {}): Promise<any> {
    return (await who.act('appealDecision', { decisionId, words, ...more }, `appeal { ${inText} }`)).appeal;
  }

  async resolve(who: Person, appealId: string, outcome: string, more: object = {}): Promise<any> {
    const input = { appealId, outcome, reason: `Se revisó de nuevo todo el expediente: ${outcome}.`, ...more };
    return (await who.act('decideAppeal', input, `appeal { ${inText} }`)).appeal;
  }

  later(days: number): string {
    return new Date(this.world.clock.now().getTime() + days * 24 * 3_600_000).toISOString();
  }
}
