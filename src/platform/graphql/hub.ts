/** The live hub: one execution and one serialisation of an event for all subscribers that would be told the same. */
import { createSourceEventStream, Kind, type FieldNode } from 'graphql';
import type { GraphContext } from './context.js';
import type { ReadyDocument } from './documents.js';
import type { Execution } from './execution.js';
import { LiveStream, type LiveEvent, type LiveSource } from './live-stream.js';
import { Subscriber, type Frame, type Sink } from './subscriber.js';

export interface Subscribing {
  ready: ReadyDocument;
  variables: Record<string, unknown> | undefined;
  context: GraphContext;
  /** Equal keys mean that the same may be seen: 'public', or an account's own. */
  viewerKey: string;
  /** A fresh context for one event, with the viewer of the key. */
  contextOfEvent: () => GraphContext;
  sink: Sink;
}

interface Group {
  key: string;
  source: LiveSource;
  iterator: AsyncIterableIterator<LiveEvent>;
  subscribers: Set<Subscriber>;
  render: (event: LiveEvent) => Promise<Frame>;
}

const lagCheckMs = 200;
const givesUpAfterMs = 60_000;
const chunk = 500;

export class Hub {
  private readonly groups = new Map<string, Group>();
  private lagTimer: NodeJS.Timeout | null = null;

  constructor(private readonly execution: Execution) {}

  /** Begins a subscription; returns how to stop it, or the JSON answer that refuses it. */
  async subscribe(request: Subscribing): Promise<{ stop: () => void } | { refused: string }> {
    const { ready, variables, context, sink } = request;
    const stream = await createSourceEventStream({
      schema: this.execution.schema,
      document: ready.document,
      operationName: ready.operation.name?.value,
      contextValue: context,
      variableValues: variables,
    });
    if (!(stream instanceof LiveStream)) {
      const errors = 'errors' in stream ? stream.errors : undefined;
      return { refused: this.execution.refuse(errors ?? [new Error('not a live stream')], context).json };
    }
    const { source } = stream;
    const group = this.join(request, source);
    const subscriber = new Subscriber(sink, source.isState, source.after);
    group.subscribers.add(subscriber);
    this.attend(group, subscriber, this.catchUp(group, subscriber, source));
    return { stop: () => this.leave(group, subscriber) };
  }

  get subscriberCount(): number {
    let count = 0;
    for (const group of this.groups.values()) count += group.subscribers.size;
    return count;
  }

  close(): void {
    for (const group of this.groups.values()) void group.iterator.return?.();
    this.groups.clear();
    if (this.lagTimer) clearInterval(this.lagTimer);
  }

  private join(request: Subscribing, source: LiveSource): Group {
    const { ready, variables, viewerKey, contextOfEvent, context } = request;
    // `after` says where one client is, not what it is told: it does not part clients from each other.
    const told = { ...variables };
    const own = afterVariable(ready);
    if (own) delete told[own];
    const key = [source.topic, viewerKey, context.language, JSON.stringify(told), ready.key].join('\n');
    const known = this.groups.get(key);
    if (known) return known;
    if (!ready.compiled) this.execution.documents.compile(ready);
    const render = async ({ sequence, root }: LiveEvent): Promise<Frame> => ({
      sequence,
      json: (await this.execution.run(ready, variables, contextOfEvent(), root)).json,
    });
    const group: Group = { key, source, iterator: source.live(), subscribers: new Set(), render };
    this.groups.set(key, group);
    this.follow(group).catch((error: unknown) => this.abandon(group, error));
    return group;
  }

  private leave(group: Group, subscriber: Subscriber): void {
    subscriber.leave();
    group.subscribers.delete(subscriber);
    if (group.subscribers.size > 0) return;
    if (this.groups.get(group.key) === group) this.groups.delete(group.key);
    void group.iterator.return?.();
  }

  /** A subscriber that cannot be told what it missed is sent away, to come again with its `after`. */
  private attend(group: Group, subscriber: Subscriber, telling: Promise<void>): void {
    telling.catch((error: unknown) => {
      this.execution.reportFault('live', error);
      this.leave(group, subscriber);
      subscriber.giveUp();
    });
  }

  private abandon(group: Group, error: unknown): void {
    this.execution.reportFault('live', error);
    for (const subscriber of group.subscribers) {
      this.leave(group, subscriber);
      subscriber.giveUp();
    }
  }

  private async follow(group: Group): Promise<void> {
    for await (const event of group.iterator) await this.spread(group, await group.render(event));
  }

  /** Hands one frame to everybody, letting other work through between chunks. */
  private async spread(group: Group, frame: Frame): Promise<void> {
    let sent = 0;
    for (const subscriber of group.subscribers) {
      subscriber.hear(frame);
      this.watchLag(subscriber);
      if (++sent % chunk === 0) await new Promise((next) => setImmediate(next));
    }
  }

  private async catchUp(group: Group, subscriber: Subscriber, source: LiveSource): Promise<void> {
    const missed = source.after === null && !source.isState ? [] : await source.replay(source.after);
    if (missed === null) await this.tellResync(group, subscriber);
    for (const event of missed ?? []) {
      // A reader that does not take them is told to read everything again once it does.
      if (subscriber.lagsSince !== null) break;
      subscriber.offer(await group.render(event));
    }
    await this.settle(group, subscriber);
  }

  private async settle(group: Group, subscriber: Subscriber): Promise<void> {
    await subscriber.settle(() => this.tellResync(group, subscriber));
    this.watchLag(subscriber);
  }

  private async tellResync(group: Group, subscriber: Subscriber): Promise<void> {
    subscriber.send(await group.render(await group.source.resync()));
  }

  private watchLag({ lagsSince }: Subscriber): void {
    if (lagsSince !== null) this.lagTimer ??= setInterval(() => this.serveLagging(), lagCheckMs).unref();
  }

  private serveLagging(): void {
    let isAnyLagging = false;
    for (const group of this.groups.values()) {
      for (const subscriber of group.subscribers) {
        if (subscriber.lagsSince === null) continue;
        if (subscriber.isFull && Date.now() - subscriber.lagsSince > givesUpAfterMs) {
          this.leave(group, subscriber);
          subscriber.giveUp();
        } else if (subscriber.isFull || subscriber.isCatchingUp) isAnyLagging = true;
        else if (subscriber.resume())
          this.attend(
            group,
            subscriber,
            this.tellResync(group, subscriber).then(() => this.settle(group, subscriber)),
          );
      }
    }
    if (!isAnyLagging && this.lagTimer) {
      clearInterval(this.lagTimer);
      this.lagTimer = null;
    }
  }
}

/** The variable behind the root field's `after` argument, if it is one. */
function afterVariable(ready: ReadyDocument): string | null {
  const field = ready.operation.selectionSet.selections.find((selection): selection is FieldNode => selection.kind === Kind.FIELD);
  const after = field?.arguments?.find((argument) => argument.name.value === 'after');
  return after?.value.kind === Kind.VARIABLE ? after.value.name.value : null;
}
