/** The words of drafts: sealed in the database, opened for their authors. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { PersonalRecords } from '../platform/personal-records/personal-records.js';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../platform/sealing/sealing.js';
import { CommentDraft } from './comment-draft.entity.js';
import { readOwnDrafts, type SealedDraft } from './drafts.queries.js';
import { dropDraftsOf } from './leaving.queries.js';

@Injectable()
export class DraftWords implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
    private readonly records: PersonalRecords,
  ) {}

  onModuleInit(): void {
    // By what is unique of them: a draft that is saved again keeps its id, which is not known when it is sealed.
    this.columns.declare([{ table: 'comment_drafts', column: 'body_sealed', key: { account_id: 'uuid', subject_id: 'uuid' } }]);
    this.records.declare([
      {
        table: 'comment_drafts',
        columns: ['account_id'],
        archive: { name: 'drafts', collect: (accountId) => this.own(accountId) },
        atLeaving: 'DELETED',
        sever: [dropDraftsOf],
        because: 'Nobody else ever saw them.',
      },
    ]);
  }

  seal(accountId: string, subjectId: string, body: string): Buffer {
    return this.sealing.seal(placeOf(accountId, subjectId), body);
  }

  opened(drafts: readonly SealedDraft[]): CommentDraft[] {
    return asInstances(
      CommentDraft,
      drafts.map((draft) => ({ ...draft, body: this.sealing.open(placeOf(draft.accountId, draft.subjectId), draft.bodySealed) })),
    );
  }

  private async own(accountId: string): Promise<object[]> {
    const rows = await this.database.rows(readOwnDrafts, [accountId]);
    return rows.map(({ subject_id, body_sealed, ...others }) => ({
      ...others,
      words: this.sealing.open(placeOf(accountId, subject_id), body_sealed),
    }));
  }
}

function placeOf(accountId: string, subjectId: string): SealedPlace {
  return { table: 'comment_drafts', column: 'body_sealed', row: `${accountId}/${subjectId}` };
}
