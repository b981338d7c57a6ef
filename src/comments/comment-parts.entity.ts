/** What belongs to a comment: supports, earlier wordings, what a tombstone said; and counts of comments. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime, Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { Comment } from './comment.entity.js';
import type { Stance } from './comments.rules.js';
import { Stances } from './enums.js';

/** One support a person and comment, by its primary key. */
@Entity('comment_supports')
@Index('comment_supports_of_account', ['accountId'])
export class CommentSupport {
  @ForeignKey(() => Comment, { name: 'comment_supports_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Account, { name: 'comment_supports_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class Wording {
  @Column('text')
  @Field(() => Markdown, { description: 'The words.' })
  body: string;

  @Field(() => Html, { description: 'The words, safe to show in a page.' })
  get bodyHtml(): string {
    return toHtml(this.body);
  }

  @Column('text')
  @Field(() => Stances, { description: 'The stance.' })
  stance: Stance;
}

@Entity('comment_edits')
@ObjectType({ description: 'An earlier wording of a comment.' })
export class CommentEdit extends Wording {
  @ForeignKey(() => Comment, { name: 'comment_edits_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @PrimaryColumn('int')
  @Field(() => Int, { description: '1 for the first wording.' })
  number: number;

  @Column('timestamptz', { name: 'replaced_at' })
  @Field(() => DateTime, { description: 'When other words took its place.' })
  replacedAt: Date;
}

@ObjectType({
  description:
    'What a comment said that cannot be read, or not wholly. For its author, moderators of the agency, auditors and administrators only.',
})
export class CommentOriginal extends Wording {
  commentId: string;
  authorId: string;
  /** How it came. */
  entered: { gatheringId: string; people: number; name: string | null } | null;

  @Field(() => Account, { description: 'Who wrote it, or entered it for somebody: see `provenance`.' })
  author?: Account;
}

@Entity('comment_counts')
@Check('comment_counts_comments_check', 'comments >= 0')
export class CommentCount {
  /** A part of the text, or a consultation with all parts of its text. */
  @PrimaryColumn('uuid', { name: 'place_id' })
  placeId: string;

  @PrimaryColumn('text')
  stance: Stance;

  @Column('bigint')
  comments: string;
}

@ObjectType({
  description:
    'How many comments and replies can be read, by what they say of the text. Official answers are among the neutral ones; tombstones are not counted.',
})
export class CommentCounts {
  @Field(() => Int, { description: 'All of them.' })
  total: number;
  @Field(() => Int, { description: 'Those in favour.' })
  inFavour: number;
  @Field(() => Int, { description: 'Those against.' })
  against: number;
  @Field(() => Int, { description: 'Those that are neither.' })
  neutral: number;
}
