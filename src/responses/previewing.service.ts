/** Shows an answer as its readers will see it, before it is prepared: how many it is for, and with its blanks filled in. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Provision } from '../texts/provision.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { changedSince, countChosen, firstChosen, type Target } from './answering.queries.js';
import { whyNotAnswer, whyNotSay } from './answering.rules.js';
import type { Answering } from './answering.service.js';
import { AnswerReasonWords } from './observation-answer.js';
import { AnswersPreview, AnswerSample } from './answers-preview.js';
import { ChangesService } from './changes.service.js';
import { Observation } from './observation.entity.js';
import { ObservationsService } from './observations.service.js';
import { fillIn, unknownBlanks, type Blanks } from './template-words.rules.js';

const samples = 3;

@Injectable()
export class PreviewingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly observations: ObservationsService,
    private readonly changes: ChangesService,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** Refused for the same reasons as the act itself. */
  async preview(actor: Actor, input: Answering, isRevision: boolean): Promise<AnswersPreview> {
    const { consultationId, selection, reasons } = input;
    refuseIf(whyNotAnswer(actor, await this.consultations.visible(actor, consultationId), this.clock.now()));
    const target: Target = isRevision ? 'ANSWERED' : 'UNANSWERED';
    const unknown = Object.values(reasons).flatMap(unknownBlanks)[0];
    if (unknown !== undefined) throw new Refusal('BLANK_UNKNOWN', { name: unknown }, 'input.reasons');
    const { count, first } = await this.database.transaction(async (tx) => {
      refuseIf(whyNotSay(input, (await this.changes.of(tx, consultationId)).changed));
      const [newer] = await this.rowsOf(tx, changedSince(consultationId, target, selection.filter, selection.seenRevision));
      if (newer!.count > 0) throw new Refusal('CHANGED_MEANWHILE', { ...newer }, 'input.selection');
      const [chosen] = await this.rowsOf(tx, countChosen(consultationId, target, selection.filter));
      if (chosen!.count === 0) throw new Refusal('NOTHING_SELECTED', {}, 'input.selection');
      const first = await this.rowsOf(tx, firstChosen(consultationId, target, selection.filter, samples));
      return { count: chosen!.count, first };
    });
    const blanks = await this.observations.blanksOf(first);
    const shown = asInstances(Observation, first).map((observation) => sampleOf(observation, reasons, blanks.get(observation.id)!));
    return Object.assign(new AnswersPreview(), { count, samples: shown });
  }

  /** The parts that an answer may say have changed because of an observation, in the order of the text; null where there is no further version. */
  async changedParts(actor: Actor, consultationId: string): Promise<Provision[] | null> {
    const { id } = await this.consultations.visible(actor, consultationId);
    const { changed } = await this.database.transaction((tx) => this.changes.of(tx, id));
    if (changed === null) return null;
    const parts = await this.texts.provisionsByIds([...changed]);
    return [...parts.values()].sort((one, other) => one.position - other.position);
  }

  private rowsOf<Row>(
    tx: Tx,
    { statement, values }: { statement: { name: string; text: string; row?: Row }; values: unknown[] },
  ): Promise<Row[]> {
    return this.database.rowsIn<Row>(tx, statement, values);
  }
}

function sampleOf(observation: Observation, reasons: Readonly<Record<string, string>>, blanks: Blanks): AnswerSample {
  const filled = Object.entries(reasons).map(([locale, words]) =>
    Object.assign(new AnswerReasonWords(), { locale, text: fillIn(words, locale, blanks) }),
  );
  return Object.assign(new AnswerSample(), { observation, reasons: filled });
}
