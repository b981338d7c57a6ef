/** Gathers accepted suggestions into the next draft, and notes which of them a published version took. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refuseIf, Refusal } from '../../platform/refusal/refusal.js';
import { inThread } from '../../platform/threads.js';
import { TextsService } from '../../texts/texts.service.js';
import type { PublishedVersion } from '../../texts/version-followers.js';
import type { VersionText } from '../../texts/comparing/version.rules.js';
import { CodePoints } from '../../texts/comparing/code-points.rules.js';
import { flatten } from '../../texts/anchoring/places.rules.js';
import type { WordRun } from '../../texts/comparing/word-runs.rules.js';
import { compareWords } from '../../texts/comparing/word-differences.rules.js';
import { whyNotAmend } from '../../texts/versions.rules.js';
import { longestPassage } from '../annotating/passages.rules.js';
import { CommentsService } from '../comments.service.js';
import type { Comment } from '../comment.entity.js';
import type { Gathered, GatheringProblem, GatheringTask } from './gathering.rules.js';
import { readProposal, whyNotPropose } from './suggestions.rules.js';
import { wasTaken } from './splicing.rules.js';
import { readAccepted, takeSuggestions, type AcceptedRow } from './suggestions.queries.js';

export interface GatheredDraft {
  versionId: string;
  markdown: string;
  suggestions: { comment: Comment; wording: string; problem: GatheringProblem | null; overlaps: Comment | null }[];
}

const worker = new URL('./gathering.worker.ts', import.meta.url);

@Injectable()
export class GatheringService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** What the next draft would be; changes nothing. */
  async gather(actor: Actor, consultationId: string): Promise<GatheredDraft> {
    refuseIf(whyNotAmend(actor, await this.consultations.visibleWindow(actor, consultationId), this.clock.now()));
    const version = (await this.texts.currentVersions([consultationId])).get(consultationId);
    if (!version) throw new Refusal('NOT_FOUND', { type: 'TextVersion' });
    const rows = await this.database.rows(readAccepted, [consultationId]);
    const source = (await this.texts.sources([version.id])).get(version.id)!;
    const wordings = await this.texts.wordings(rows.flatMap(({ provisionId }) => (provisionId ? [`${version.id}/${provisionId}`] : [])));
    const accepted = rows.map(({ commentId, wording, state, versionId, provisionId, selected }) => {
      const eid = wordings.get(`${version.id}/${provisionId}`)?.eid ?? null;
      // While comments are still being carried to it, nobody knows where they will stand.
      return { commentId, wording, selected, eid, state: versionId === version.id ? state : ('APPROXIMATE' as const) };
    });
    const { markdown, problems, overlaps } = await inThread<GatheringTask, Gathered>(worker, { source, accepted });
    const comments = await this.comments.byIds(rows.map(({ commentId }) => commentId));
    const [problemOf, overlapOf] = [new Map(problems), new Map(overlaps)];
    const suggestions = rows.map(({ commentId, wording }) => ({
      comment: comments.get(commentId)!,
      wording,
      problem: problemOf.get(commentId) ?? null,
      overlaps: comments.get(overlapOf.get(commentId) ?? '') ?? null,
    }));
    return { versionId: version.id, markdown, suggestions };
  }

  /** The passage compared with the words that somebody is about to propose. */
  preview(exact: string, proposed: string): WordRun[] {
    const words = readProposal(proposed);
    const actual = [...exact].length;
    if (actual > longestPassage) throw new Refusal('PASSAGE_TOO_LONG', { max: longestPassage, actual }, 'exact');
    refuseIf(whyNotPropose(words, exact, 'proposed'));
    return compareWords(exact, words);
  }

  /** In the transaction of the publication, before comments are carried: which accepted words the new version has. */
  async follow(tx: Tx, published: PublishedVersion): Promise<void> {
    const accepted = await this.database.rowsIn(tx, readAccepted, [published.consultationId]);
    const taken = accepted.filter((row) => row.versionId === published.oldVersionId && isIn(published, row));
    if (taken.length > 0)
      await this.database.rowsIn(tx, takeSuggestions, [published.newVersionId, taken.map(({ commentId }) => commentId)]);
  }
}

function isIn({ old, now, matching }: PublishedVersion, { provisionId, selected, wording }: AcceptedRow): boolean {
  const was = old.parts.find(({ id }) => id === provisionId);
  const is = was && matching.toNew[was.index];
  if (!was || !selected || is == null) return false;
  const textOf = ({ parts }: VersionText, index: number): string => {
    const { heading, text } = parts[index]!;
    return selected.isInHeading ? heading : text;
  };
  const text = textOf(old, was.index);
  const points = new CodePoints(text);
  const place = { start: points.toUnits(selected.start), end: points.toUnits(selected.end), wording };
  return wasTaken({ ...place, before: flatten(text), after: flatten(textOf(now, is)) });
}
