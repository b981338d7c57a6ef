/** A draft of a comment: what somebody has written and not posted. Only they know of it. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime, Markdown } from '../platform/graphql/scalars.js';
import { ProvisionIdentity } from '../texts/provision.entity.js';
import { Comment } from './comment.entity.js';
import type { Hold } from './annotating/anchors.rules.js';
import type { Stance } from './comments.rules.js';
import { Stances } from './enums.js';

@Entity('comment_drafts')
@Unique('one_draft_per_person', ['accountId', 'subjectId'])
@Check('comment_drafts_stance_check', `stance IN ('IN_FAVOUR', 'AGAINST', 'NEUTRAL')`)
@Check('comment_drafts_check', 'subject_id = coalesce(parent_id, provision_id, consultation_id)')
@Check('comment_drafts_passage_check', 'passage IS NULL OR (provision_id IS NOT NULL AND parent_id IS NULL)')
@Index('comment_drafts_newest', ['accountId', 'savedAt', 'id'])
@ObjectType({
  implements: () => [Node],
  description:
    'What somebody has written and not posted yet. Private: nobody but its author can read it through the API, whatever their role, and the journal knows nothing of it. It is gone once it is posted.',
})
export class CommentDraft extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'comment_drafts_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** The comment that it answers, else the part of the text, else the consultation. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @ForeignKey(() => Consultation, { name: 'comment_drafts_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => ProvisionIdentity, { name: 'comment_drafts_provision_id_fkey' })
  @Column('uuid', { name: 'provision_id', nullable: true })
  provisionId: string | null;

  @ForeignKey(() => Comment, { name: 'comment_drafts_parent_id_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => Stances, { nullable: true, description: 'The stance chosen so far, null when none was.' })
  stance: Stance | null;

  @Column('bytea', { name: 'body_sealed' })
  bodySealed: Buffer;

  /** No column: what {@link bodySealed} opens to. */
  @Field(() => Markdown, { description: 'The words so far.' })
  body: string;

  /** What it is about of its part, in the newest version that had these words when it was saved. */
  @Column('jsonb', { nullable: true })
  passage: Hold | null;

  /** To the millisecond, as cursors hold it. */
  @Column({ type: 'timestamptz', precision: 3, name: 'saved_at' })
  @Field(() => DateTime, { description: 'When it was saved last.' })
  savedAt: Date;
}
