/** The matrix of a consultation out to a spreadsheet and back, in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { Settings } from '../../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, readPage, toConnection, toGlobalId, type Connection } from '../../platform/graphql/relay.js';
import { type Language, say } from '../../platform/messages/messages.js';
import { maySeePrepared } from '../answering.rules.js';
import type { Disposition, FillIn } from '../matrix/answer.rules.js';
import { headingOf } from '../matrix/columns.js';
import { dispositionIn } from '../matrix/disposition-words.js';
import { sayRefused } from '../matrix/refused-cells.js';
import { type CellState, MatrixUpload } from '../matrix-upload.entity.js';
import { ReturningService } from './returning.service.js';
import * as shapes from './round-trip.inputs.js';
import { UploadsService } from './uploads.service.js';

const fields: Record<shapes.MatrixField, FillIn> = {
  DISPOSITION: 'disposition',
  REASON_ES: 'reasonEs',
  REASON_EN: 'reasonEn',
  ARTICLES: 'articles',
  NOTE: 'note',
};
const mostUnfinished = 50;

@Resolver(() => Consultation)
export class RoundTripResolver {
  constructor(
    private readonly returning: ReturningService,
    private readonly uploads: UploadsService,
    private readonly settings: Settings,
  ) {}

  @Mutation(() => shapes.UploadMatrixPayload, {
    description:
      'Compares a matrix from a spreadsheet with what stands here, and keeps it until somebody decides; nothing is taken yet. For officials of the agency.',
  })
  async uploadMatrix(@CurrentActor() actor: Actor, @Args('input') input: shapes.UploadMatrixInput): Promise<shapes.UploadMatrixPayload> {
    const id = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    const { uploadId } = await this.returning.upload(actor, id, input.file);
    return { upload: await this.one(actor, uploadId) };
  }

  @Mutation(() => shapes.ApplyMatrixPayload, {
    description:
      'Takes cells of an uploaded matrix: answers are prepared with them, and signed like others. What somebody changed meanwhile becomes a conflict. For officials of the agency. Refuses with MATRIX_UPLOAD_CLOSED, MATRIX_NOTHING_CHOSEN.',
  })
  async applyMatrix(@CurrentActor() actor: Actor, @Args('input') input: shapes.ApplyMatrixInput): Promise<shapes.ApplyMatrixPayload> {
    const { uploadId, taken, conflicts } = await this.returning.apply(actor, {
      uploadId: fromGlobalId('MatrixUpload', input.uploadId, 'input.uploadId'),
      takesChanges: input.takeChanges,
      choices: input.choices.map(({ number, field, take }) => ({ number, take, field: fields[field] })),
      others: input.others ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    return { taken, conflicts, upload: await this.one(actor, uploadId) };
  }

  @Mutation(() => shapes.DiscardMatrixPayload, {
    description: 'Takes nothing more of an uploaded matrix; what was taken stays. For officials of the agency.',
  })
  async discardMatrix(@CurrentActor() actor: Actor, @Args('input') input: shapes.DiscardMatrixInput): Promise<shapes.DiscardMatrixPayload> {
    const { uploadId } = await this.returning.discard(actor, fromGlobalId('MatrixUpload', input.uploadId, 'input.uploadId'));
    return { upload: await this.one(actor, uploadId) };
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [MatrixUpload], {
    nullable: true,
    description: 'Matrices that came back from spreadsheets, the newest first. Null but for the agency, auditors and administrators.',
  })
  matrixUploads(@CurrentActor() actor: Actor, @Parent() consultation: Consultation): Promise<MatrixUpload[] | null> {
    return this.uploads.of(actor, consultation);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [shapes.MatrixFile], {
    nullable: true,
    description: 'Files of its matrix, to be filled in. Null but for the agency, auditors and administrators.',
  })
  matrixFiles(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() { language }: GraphContext,
  ): shapes.MatrixFile[] | null {
    if (!maySeePrepared(actor, consultation)) return null;
    const id = encodeURIComponent(toGlobalId('Consultation', consultation.id));
    return ['xlsx', 'csv'].map((format) => ({
      format,
      url: `${this.settings.publicUrl}/matrices/${id}/matrix.${format}?language=${language}`,
    }));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [shapes.UnfinishedRow], {
    nullable: true,
    description:
      'Up to 50 rows that something is filled in of and that are no whole answer. Null but for the agency, auditors and administrators.',
  })
  async unfinishedRows(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() { language }: GraphContext,
  ): Promise<shapes.UnfinishedRow[] | null> {
    if (!maySeePrepared(actor, consultation)) return null;
    const rows = await this.uploads.unfinished(consultation.id, mostUnfinished);
    return rows.map(({ number, lacking }) => ({
      number,
      lacking: say(
        language,
        `refusals.${lacking.code}`,
        Object.fromEntries(Object.entries(lacking.facts).map(([name, fact]) => [name, String(fact)])),
      ),
    }));
  }

  private async one(actor: Actor, id: string): Promise<MatrixUpload | null> {
    return (await this.uploads.visibleByIds(actor, [id])).get(id) ?? null;
  }
}

@Resolver(() => MatrixUpload)
export class MatrixUploadResolver {
  constructor(
    private readonly uploads: UploadsService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => Account, { nullable: true, description: 'Who uploaded it.' })
  uploader(@Parent() { uploadedBy }: MatrixUpload, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(uploadedBy);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who took cells of it last.' })
  async applier(@Parent() { appliedBy }: MatrixUpload, @Context() context: GraphContext): Promise<Account | null> {
    if (appliedBy === null) return null;
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(appliedBy);
  }

  @ResolveField(() => shapes.MatrixCellCounts, { description: 'How many of its cells are how far.' })
  async counts(@Parent() { id }: MatrixUpload, @Context() context: GraphContext): Promise<shapes.MatrixCellCounts> {
    const load = (ids: readonly string[]) => this.uploads.counts(ids);
    const { CHANGED, CONFLICT, TAKEN, KEPT, REFUSED } = (await loaderOf(context, 'responses.matrix_counts', load).load(id))!;
    return { changed: CHANGED, conflicts: CONFLICT, taken: TAKEN, kept: KEPT, refused: REFUSED };
  }

  @ResolveField(() => shapes.MatrixUploadCellConnection, { description: 'Its cells in that state, by number.' })
  async cells(
    @Parent() { id }: MatrixUpload,
    @Args('state', { type: () => shapes.CellStates, description: 'Only these.' }) state: CellState,
    @Args() page: PageArgs,
    @Context() { language }: GraphContext,
  ): Promise<Connection<shapes.MatrixUploadCellView>> {
    const keyset = readPage(page, 2);
    const rows = await this.uploads.cells(id, state, keyset);
    return toConnection(
      rows.map((row) => {
        const shown = (value: string): string =>
          row.field === 'disposition' && value !== '' ? dispositionIn(value as Disposition, language) : value;
        return {
          ...row,
          key: row.field,
          field: nameOf(row.field),
          column: headingOf(row.field, language),
          before: row.earlier === null ? null : shown(row.earlier),
          theirs: shown(row.theirs),
          ours: shown(row.ours),
        };
      }),
      keyset,
      ({ number, key }) => [number, key],
    );
  }

  @ResolveField(() => shapes.MatrixRefusalConnection, { description: 'What cannot be taken, by line, and what to do; read forwards.' })
  async refusals(
    @Parent() { id }: MatrixUpload,
    @Args() page: PageArgs,
    @Context() { language }: GraphContext,
  ): Promise<Connection<shapes.MatrixRefusalView>> {
    const keyset = readPage(page, 1);
    const rows = await this.uploads.refusals(id, keyset);
    return toConnection(
      rows.map((row) => ({ ...row, column: row.column && headingOf(row.column, language), message: sayIn(row, language) })),
      keyset,
      ({ place }) => [place],
    );
  }
}

const sayIn = (row: Parameters<typeof sayRefused>[0], language: Language): string => sayRefused(row, language);

function nameOf(field: FillIn): shapes.MatrixField {
  return (Object.keys(fields) as shapes.MatrixField[]).find((name) => fields[name] === field)!;
}
