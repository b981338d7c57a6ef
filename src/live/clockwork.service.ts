/** What must happen by itself: phases, counts, the end of measures, carried, entered and sorted comments, reminders, notices, abandoned texts, and the sockets of ended sessions. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { commentEvents } from '../comments/comments.events.js';
import { CarryingService } from '../comments/annotating/carrying.service.js';
import { Announcer } from '../consultations/announcer.service.js';
import { SpamAdvisingService } from '../moderation/advice/spam-advising.service.js';
import { SpamOutcomesService } from '../moderation/advice/spam-outcomes.service.js';
import { SpamTrainingService } from '../moderation/advice/spam-training.service.js';
import { PassingOnService } from '../moderation/appeals/passing-on.service.js';
import { AccountsService } from '../people/accounts.service.js';
import type { PeopleEvent } from '../people/people.events.js';
import { SessionsService } from '../people/sessions.service.js';
import { PlacingService } from '../responses/arguments/placing.service.js';
import { WaitingService } from '../responses/arguments/waiting.service.js';
import { AdvisingService } from '../responses/themes/advising.service.js';
import { SearchingService } from '../responses/themes/searching.service.js';
import { EnteringService } from '../responses/entering.service.js';
import { BatchWorkService } from '../moderation/batches/batch-work.service.js';
import { ComparingService } from '../moderation/queue/comparing.service.js';
import { EndingService } from '../moderation/deciding/ending.service.js';
import { FollowingService } from '../notices/following.service.js';
import { CountingService } from '../integrity/counting.service.js';
import { SendersService } from '../integrity/senders.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Connections } from '../platform/graphql/connections.js';
import type { JournalEntry } from '../platform/journal/journal.js';
import { tellError } from '../platform/log-words.rules.js';
import { ArchivesService } from '../privacy/archives.service.js';
import { ErasingService } from '../privacy/erasing.service.js';
import { RetainingService } from '../privacy/retaining.service.js';
import { RemindingService } from '../questions/reminding.service.js';
import { GalleysService } from '../texts/galleys/galleys.service.js';
import { EndingsService } from '../votes/endings.service.js';
import { PollKeysService } from '../votes/poll-keys.service.js';
import { pollEvents } from '../votes/votes.events.js';
import { Bus } from './bus.js';
import { EndedSessions } from './ended-sessions.service.js';

/** How late the record of an opening or closing may be; what is allowed follows the clock itself. */
const announceEveryMs = 500;

@Injectable()
export class ClockworkService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Clockwork');
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> = Promise.resolve();
  private carryingOn: Promise<void> | null = null;
  private sorting: Promise<void> | null = null;
  private advisingOnSpam: Promise<void> | null = null;
  private counting: Promise<void> | null = null;
  private forgetting: Promise<void> | null = null;
  private decidingTogether: Promise<void> | null = null;
  private closing: Promise<void> | null = null;
  private isStopped = false;

  constructor(
    private readonly announcer: Announcer,
    private readonly endings: EndingsService,
    private readonly carrying: CarryingService,
    private readonly keys: PollKeysService,
    private readonly reminding: RemindingService,
    private readonly galleys: GalleysService,
    private readonly appeals: PassingOnService,
    private readonly entering: EnteringService,
    private readonly waiting: WaitingService,
    private readonly placing: PlacingService,
    private readonly searching: SearchingService,
    private readonly advising: AdvisingService,
    private readonly batches: BatchWorkService,
    private readonly comparing: ComparingService,
    private readonly measures: EndingService,
    private readonly spamTraining: SpamTrainingService,
    private readonly spamAdvising: SpamAdvisingService,
    private readonly spamOutcomes: SpamOutcomesService,
    private readonly notices: FollowingService,
    private readonly activity: CountingService,
    private readonly senders: SendersService,
    private readonly erasing: ErasingService,
    private readonly archives: ArchivesService,
    private readonly retaining: RetainingService,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly connections: Connections,
    private readonly clock: Clock,
    private readonly endedSessions: EndedSessions,
    private readonly bus: Bus,
  ) {}

  onApplicationBootstrap(): void {
    this.bus.listenToAll((entry) => this.follow(entry));
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.ticking;
    await this.carryingOn;
    await this.sorting;
    await this.advisingOnSpam;
    await this.counting;
    await this.forgetting;
    await this.decidingTogether;
    await this.closing;
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.ticking = this.tick().finally(() => this.schedule());
    }, announceEveryMs);
  }

  private async tick(): Promise<void> {
    await this.attempt('announce phases', () => this.announcer.announcePhases(this.clock.now()));
    await this.attempt('close or count polls', () => this.endings.carryOn());
    // A hundred thousand comments take a while: no opening and no count waits for them.
    this.carryingOn ??= this.carryOn().finally(() => (this.carryingOn = null));
    // By itself: whoever decides about many comments waits for nothing else.
    this.decidingTogether ??= this.attempt('decide about many comments', () => this.batches.carryOn(() => this.isStopped)).finally(
      () => (this.decidingTogether = null),
    );
    this.sorting ??= this.sort().finally(() => (this.sorting = null));
    this.advisingOnSpam ??= this.adviseOnSpam().finally(() => (this.advisingOnSpam = null));
    this.forgetting ??= this.forget().finally(() => (this.forgetting = null));
    this.counting ??= this.count().finally(() => (this.counting = null));
    this.closing ??= this.attempt('close what ended sessions have open', () => this.endedSessions.carryOn()).finally(
      () => (this.closing = null),
    );
  }

  private async carryOn(): Promise<void> {
    await Promise.all([
      this.attempt('carry comments', () => this.carrying.carryOn(() => this.isStopped)),
      this.attempt('drop abandoned texts', () => this.galleys.dropAbandoned()),
      this.attempt('end measures', () => this.measures.carryOn(() => this.isStopped)),
      this.attempt('pass appeals on', () => this.appeals.passOnEverywhere()),
      this.attempt('enter observations', () => this.entering.carryOn()),
      this.attempt('put cases together', () => this.comparing.carryOn(() => this.isStopped)),
      this.attempt('write notices', () => this.notices.carryOn()),
      this.attempt('remind of questions', () => this.reminding.remind(this.clock.now())),
    ]);
  }

  /** By itself: of a large consultation it takes many seconds. */
  private async sort(): Promise<void> {
    await this.attempt('note comments to be sorted', () => this.waiting.carryOn());
    await this.attempt('sort comments into arguments', () => this.placing.carryOn(() => this.isStopped));
    await this.attempt('look for themes', () => this.searching.carryOn(() => this.isStopped));
    await this.attempt('suggest themes', () => this.advising.carryOn(() => this.isStopped));
  }

  /** By itself too: while a campaign comes in, moderators see what is advised about it. */
  private async adviseOnSpam(): Promise<void> {
    await this.attempt('learn what is spam', () => this.spamTraining.carryOn());
    await this.attempt('advise on comments', () => this.spamAdvising.carryOn(() => this.isStopped));
    await this.attempt('count advice', () => this.spamOutcomes.carryOn(() => this.isStopped));
  }

  /** By itself: an attack is counted while it goes on, however long other work takes. */
  private async count(): Promise<void> {
    await this.attempt('count activity', () => this.activity.carryOn(() => this.isStopped));
    await this.attempt('estimate senders', () => this.senders.carryOn());
  }

  /** By itself: what people ask of their own data waits for nothing else, and nothing for it. */
  private async forget(): Promise<void> {
    await this.attempt('delete accounts', () => this.erasing.carryOn(() => this.isStopped));
    await this.attempt('gather personal data', () => this.archives.carryOn(() => this.isStopped));
    await this.attempt('take away what was kept long enough', () => this.retaining.carryOn(() => this.isStopped));
  }

  private async attempt(what: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not ${what}: ${tellError(error)}`);
    }
  }

  private follow(entry: JournalEntry): void {
    this.sessions.follow(entry);
    this.accounts.follow(entry);
    if (entry.kind === 'arguments.placed') this.comparing.note(entry.consultationId!);
    if (entry.kind === commentEvents.edited) void this.attempt('compare a case again', () => this.comparing.compareAgain(entry.subjectId!));
    const kind = entry.kind as PeopleEvent | typeof pollEvents.keyDestroyed;
    // Whichever process destroyed the key, this one must not keep it in memory.
    if (kind === pollEvents.keyDestroyed) this.keys.forget(entry.subjectId!);
    if (kind === 'session.ended') this.connections.endSession(entry.subjectId!);
    // A role that was granted takes nothing away: whoever wants to use it at once connects again.
    if (kind === 'role.revoked' || kind === 'account.left' || kind === 'account.second_factor_removed')
      this.connections.endAccount(entry.subjectId!);
  }
}
