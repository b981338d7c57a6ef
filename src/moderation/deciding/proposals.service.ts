/** Measures that take two people, as moderators propose and read them. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import type { MeasureProposed, ModerationEvent } from '../moderation.events.js';
import { whyNotSeeReports } from '../moderation.rules.js';
import { ModerationProposal, type ProposedStatement } from './moderation-proposal.entity.js';
import * as sql from './proposals.queries.js';
import { expiryOf, standingOf } from './proposals.rules.js';
import type { Statement } from './statement.rules.js';

@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Lays a measure before the other moderators of the agency. Refused as ALREADY_PROPOSED. Keep the comment locked. */
  async propose(
    tx: Tx,
    proposedBy: string,
    comment: Comment,
    agencyId: string,
    { measure, isFromAuthority, ...said }: Statement & { isFromAuthority: boolean },
    now: Date,
  ): Promise<string> {
    const { ground, basis, legalGround, facts, reason, proportion, endsAt, passages } = said;
    const stated: ProposedStatement = {
      ground: ground!,
      basis: basis!,
      legalGround,
      facts,
      reason,
      proportion,
      endsAt: endsAt?.toISOString() ?? null,
      passages: passages && [...passages],
      isFromAuthority,
      body: comment.body,
    };
    const values = [newId(), comment.id, comment.consultationId, agencyId, measure, JSON.stringify(stated), proposedBy, now, expiryOf(now)];
    const [proposal] = await this.database.rowsIn(tx, sql.insertProposal, values);
    if (!proposal) throw new Refusal('ALREADY_PROPOSED');
    await this.record(tx, 'comment.measure_proposed', { id: proposal.id, measure, agencyId }, comment, proposedBy, now);
    return proposal.id;
  }

  async record(
    tx: Tx,
    kind: ModerationEvent,
    { id: proposalId, measure, agencyId }: Pick<MeasureProposed, 'measure'> & { id: string; agencyId: string },
    { id: subjectId, consultationId }: Pick<Comment, 'id' | 'consultationId'>,
    actorId: string,
    now: Date,
  ): Promise<void> {
    const facts: MeasureProposed = { proposalId, measure };
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId, actorId, facts: { ...facts } });
  }

  /** Those of the agency that wait for a second person, the oldest first: one more than the page shows. */
  async open(actor: Actor, agencyId: string, page: Keyset): Promise<ModerationProposal[]> {
    const known = await this.agencies.agenciesByIds([agencyId]);
    if (!known.has(agencyId)) throw new Refusal('NOT_FOUND', { type: 'Agency' }, 'agencyId');
    refuseIf(whyNotSeeReports(actor, agencyId));
    const statement = page.isBackward ? sql.pageProposalsBackward : sql.pageProposals;
    const values = [agencyId, this.clock.now(), ...readPlace(page, 'moment', 'id'), page.limit + 1];
    return this.shown(actor, await this.database.rows(statement, values));
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ModerationProposal>> {
    return byId(this.shown(actor, ids.length === 0 ? [] : await this.database.rows(sql.readProposals, [ids])));
  }

  /** The newest first, by comment; what became of them stays. */
  async ofComments(actor: Actor, commentIds: readonly string[]): Promise<Map<string, ModerationProposal[]>> {
    const proposals = new Map<string, ModerationProposal[]>(commentIds.map((id) => [id, []]));
    for (const proposal of this.shown(actor, await this.database.rows(sql.readProposalsOfComments, [commentIds])))
      proposals.get(proposal.commentId)!.push(proposal);
    return proposals;
  }

  /** Only those who decide together, and those who audit the deciding. */
  private shown(actor: Actor, rows: readonly sql.ProposalRow[]): ModerationProposal[] {
    const now = this.clock.now();
    return asInstances(
      ModerationProposal,
      rows.filter(({ agencyId }) => whyNotSeeReports(actor, agencyId) === null).map((row) => ({ ...row, state: standingOf(row, now) })),
    );
  }
}
