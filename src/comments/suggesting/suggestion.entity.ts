/** Other words for a passage, proposed with a comment; who opposes them, and which version took them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { DateTime, Html, Markdown } from '../../platform/graphql/scalars.js';
import { toHtml } from '../../platform/markdown/markdown.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import { Comment } from '../comment.entity.js';
import { CommentSpan, spansOf } from '../comment-labels.js';
import { SuggestionStatuses } from './suggestion.enums.js';
import type { SuggestionStatus } from './suggestions.rules.js';

@Entity('comment_suggestions')
@Check('comment_suggestions_status_check', `status IN ('OPEN', 'ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED')`)
@Check('comment_suggestions_proposed_check', 'char_length(proposed) <= 2000')
@Check('comment_suggestions_wording_check', `(wording IS NOT NULL) = (status IN ('ACCEPTED', 'ACCEPTED_CHANGED'))`)
@Check('comment_suggestions_decided_check', `(decided_at IS NULL) = (status = 'OPEN') AND (decided_by IS NULL) = (status = 'OPEN')`)
@Check('comment_suggestions_opposes_check', 'opposes >= 0')
@Index('comment_suggestions_of_consultation', ['consultationId', 'commentId'])
@ObjectType({ description: 'Other words for a passage of the text.' })
export class Suggestion {
  @ForeignKey(() => Comment, { name: 'comment_suggestions_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'comment_suggestions_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text')
  @Field({ description: 'The words proposed in place of the passage; empty to leave it out.' })
  proposed: string;

  /** Begin and end of each blackout in the proposed words, in code points, one after the other; null where nothing is blacked out. */
  @Column('integer', { array: true, nullable: true })
  blackouts: number[] | null;

  @Field(() => [CommentSpan], {
    name: 'blackouts',
    description:
      'Where moderators blacked out passages of the proposed words: `proposed` holds blocks there, wherever it is read. Often none.',
  })
  get spans(): CommentSpan[] {
    return spansOf(this.blackouts ?? []);
  }

  /** Whether a version that takes it may say from whom. */
  @Column('boolean', { name: 'may_name' })
  mayName: boolean;

  @Column('int', { default: 0 })
  @Field(() => Int, { description: 'How many people oppose it.' })
  opposes: number;

  @Column('text', { default: 'OPEN' })
  @Field(() => SuggestionStatuses, { description: 'What the agency says to it.' })
  status: SuggestionStatus;

  @ForeignKey(() => Account, { name: 'comment_suggestions_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided last; null while it is open.' })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => Markdown, { nullable: true, description: 'Why it was accepted or declined, where a reason was given.' })
  reason: string | null;

  @Field(() => Html, { nullable: true, description: 'The reason, safe to show in a page.' })
  get reasonHtml(): string | null {
    return this.reason === null ? null : toHtml(this.reason);
  }

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words with which it was accepted; null unless it was.' })
  wording: string | null;
}

/** One opposition a person and suggestion, by its primary key. */
@Entity('comment_oppositions')
@Index('comment_oppositions_of_account', ['accountId'])
export class CommentOpposition {
  @ForeignKey(() => Suggestion, { name: 'comment_oppositions_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Account, { name: 'comment_oppositions_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

@Entity('text_version_suggestions')
@Index('text_version_suggestions_of_version', ['versionId'])
export class TakenSuggestionRow {
  /** A suggestion is taken once. */
  @ForeignKey(() => Suggestion, { name: 'text_version_suggestions_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => TextVersion, { name: 'text_version_suggestions_version_id_fkey' })
  @Column('uuid', { name: 'version_id' })
  versionId: string;
}

@ObjectType({ description: 'How many suggestions a consultation has, and what became of them. Tombstones are not counted.' })
export class SuggestionCounts {
  @Field(() => Int, { description: 'All.' })
  total: number;
  @Field(() => Int, { description: 'Those to which the agency has said nothing yet.' })
  open: number;
  @Field(() => Int, { description: 'Those that it accepted, wholly or in other words.' })
  accepted: number;
  @Field(() => Int, { description: 'Those that it declined.' })
  declined: number;
  @Field(() => Int, { description: 'Accepted ones that no version has taken yet.' })
  waiting: number;
}
