/** A comment: what somebody says on a consultation, on an article of its text, or in reply. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Gathering } from '../consultations/gatherings/gathering.entity.js';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import type { AccountTrust } from '../people/trust.rules.js';
import { DateTime, Html, Markdown } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { ProvisionIdentity } from '../texts/provision.entity.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { blackoutsToHtml } from './blackouts.rules.js';
import { CommentLabel, HiddenPart, spansOf } from './comment-labels.js';
import { stateOf, type AuthorRole, type Commented, type CommentState, type Stance } from './comments.rules.js';
import { AuthorRoles, CommentStates, Stances } from './enums.js';

@Entity('comments')
@Check('comments_depth_check', 'depth BETWEEN 0 AND 3')
@Check('comments_author_role_check', `author_role IN ('CITIZEN', 'OFFICIAL')`)
@Check('comments_stance_check', `stance IN ('IN_FAVOUR', 'AGAINST', 'NEUTRAL')`)
@Check('comments_body_check', 'char_length(body) BETWEEN 1 AND 5000')
@Check('comments_people_behind_check', 'people_behind > 0')
@Check('comments_supports_check', 'supports >= 0')
@Check('comments_held_check', 'held_for IS NULL OR hidden_at IS NOT NULL')
// Those of lists hold an expression, see the migration that passes over tombstones.
@Index('comments_newest', { synchronize: false })
@Index('comments_most_supported', { synchronize: false })
@Index('comments_most_discussed', { synchronize: false })
@Index('article_comments_newest', { synchronize: false })
@Index('article_comments_most_supported', { synchronize: false })
@Index('article_comments_most_discussed', { synchronize: false })
@Index('comments_replies', { synchronize: false })
@Index('comments_counted', ['consultationId', 'authorId'], {
  where: `depth = 0 AND author_role = 'CITIZEN' AND hidden_at IS NULL AND withdrawn_at IS NULL`,
})
@Index('comments_held', ['authorId', 'consultationId', 'createdAt'], { where: 'held_for IS NOT NULL' })
@Index('comments_locked', ['lockedBy'], { where: 'locked_by IS NOT NULL' })
@Index('comments_of_author', ['authorId', 'createdAt', 'id'])
@Index('comments_by_words', { synchronize: false })
@ObjectType({
  implements: () => [Node],
  description:
    'What somebody says on a consultation, on an article of its text, or in reply. A hidden or withdrawn one is a tombstone: without author, words and stance, with its replies.',
})
export class Comment extends Node implements Commented {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'comments_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** A reply has that of the comment which it answers. */
  @ForeignKey(() => ProvisionIdentity, { name: 'comments_provision_id_fkey' })
  @Column('uuid', { name: 'provision_id', nullable: true })
  provisionId: string | null;

  /** The version of the text that the author had before them. */
  @ForeignKey(() => TextVersion, { name: 'comments_version_id_fkey' })
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null;

  @ForeignKey(() => Comment, { name: 'comments_parent_id_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('smallint')
  @Field(() => Int, { description: '0 for a comment on the consultation or an article, 1 to 3 for replies.' })
  depth: number;

  @ForeignKey(() => Account, { name: 'comments_author_id_fkey' })
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  /** What was known of who they are when they wrote it; officials attest that. */
  @Column('text', { name: 'author_trust', default: 'REGISTERED' })
  authorTrust: AccountTrust;

  @Column('text', { name: 'author_role' })
  @Field(() => AuthorRoles, { description: 'For whom the author speaks.' })
  authorRole: AuthorRole;

  /** As written, also of a tombstone: never public under this name. */
  @Column('text')
  stance: Stance;

  /** As everybody may read it or could, also of a tombstone: never public under this name. Words that are blacked out stand elsewhere. */
  @Column('text')
  body: string;

  /** To the millisecond, as cursors hold it. */
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was posted.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When its words were changed last, null when they never were.' })
  editedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt: Date | null;

  @Column('text', { name: 'hidden_reason', nullable: true })
  reasonForHiding: string | null;

  /** The rule that holds it back; it is hidden then, too. Kept when its author takes it back meanwhile. */
  @Column('text', { name: 'held_for', nullable: true })
  heldFor: string | null;

  @Column('text', { name: 'label_reason', nullable: true })
  labelReason: string | null;

  /** Why nobody answers below it any more. */
  @Column('text', { name: 'lock_reason', nullable: true })
  lockReason: string | null;

  /** The comment whose lock holds here: itself, or the nearest one above. */
  @ForeignKey(() => Comment, { name: 'comments_locked_by_fkey' })
  @Column('uuid', { name: 'locked_by', nullable: true })
  lockedBy: string | null;

  /** Why passages of it are blacked out. */
  @Column('text', { name: 'blackout_reason', nullable: true })
  blackoutReason: string | null;

  /** Begin and end of each blackout in the words, in code points, one after the other. */
  @Column('integer', { array: true, nullable: true })
  blackouts: number[] | null;

  /** Where it came from, when an official entered it for somebody: the author is that official then, and is not shown. */
  @ForeignKey(() => Gathering, { name: 'comments_gathering_id_fkey' })
  @Column('uuid', { name: 'gathering_id', nullable: true })
  gatheringId: string | null;

  @Column('int', { name: 'people_behind', nullable: true })
  peopleBehind: number | null;

  /** Who said it, where they agreed to be named. */
  @Column('text', { nullable: true })
  speaker: string | null;

  @Column('int', { default: 0 })
  @Field(() => Int, { description: 'How many people support it.' })
  supports: number;

  @Column('int', { name: 'replies', default: 0 })
  @Field(() => Int, { description: 'How many direct replies it has, tombstones included, as `replies` lists them.' })
  repliesCount: number;

  @Field(() => CommentStates, { description: 'Whether it can be read.' })
  get state(): CommentState {
    return stateOf(this);
  }

  @Field(() => Stances, { name: 'stance', nullable: true, description: 'What it says of the text; null for a tombstone.' })
  get publicStance(): Stance | null {
    return this.state === 'VISIBLE' ? this.stance : null;
  }

  @Field(() => Markdown, { name: 'body', nullable: true, description: 'Its words; null for a tombstone.' })
  get publicBody(): string | null {
    return this.state === 'VISIBLE' ? this.body : null;
  }

  @Field(() => Html, { name: 'bodyHtml', nullable: true, description: 'Its words, safe to show in a page; null for a tombstone.' })
  get publicHtml(): string | null {
    if (this.state !== 'VISIBLE') return null;
    return this.blackouts ? blackoutsToHtml(this.body, this.blackouts, toHtml) : toHtml(this.body);
  }

  @Field(() => Boolean, { description: 'Whether its words were changed after it was posted.' })
  get isEdited(): boolean {
    return this.editedAt !== null;
  }

  @Field(() => String, {
    name: 'hiddenReason',
    nullable: true,
    description: 'Why a moderator hid it, for everybody to read; null unless it is hidden.',
  })
  get publicReason(): string | null {
    return this.state === 'HIDDEN' ? this.reasonForHiding : null;
  }

  @Field(() => String, {
    name: 'heldFor',
    nullable: true,
    description: 'The code of the rule of its agency that holds it back until a person has looked at it; null unless it is held.',
  })
  get ruleOfHolding(): string | null {
    return this.state === 'HELD' ? this.heldFor : null;
  }

  @Field(() => CommentLabel, {
    nullable: true,
    description: 'What moderators put beside its words; null where they did not, and for a tombstone.',
  })
  get label(): CommentLabel | null {
    return this.labelReason !== null && this.state === 'VISIBLE' ? { reason: this.labelReason } : null;
  }

  @Field(() => HiddenPart, {
    nullable: true,
    description: 'Passages that moderators blacked out; null where there are none, and for a tombstone.',
  })
  get hiddenPart(): HiddenPart | null {
    if (this.blackouts === null || this.state !== 'VISIBLE') return null;
    return { reason: this.blackoutReason!, blackouts: spansOf(this.blackouts) };
  }

  @Field(() => Boolean, { description: 'Whether moderators closed the thread in which it stands: nobody replies in it any more.' })
  get isLocked(): boolean {
    return this.lockedBy !== null;
  }
}
