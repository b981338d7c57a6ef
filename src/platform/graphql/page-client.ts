/** The API for code within this process that asks as somebody, such as pages: the execution, and who a session is. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../messages/messages.js';
import type { GraphContext } from './context.js';
import type { Execution } from './execution.js';
import type { Identify, Identity } from './identity.js';

interface Opened {
  execution: Execution;
  identify: Identify;
  visitor: unknown;
  visitorCacheMs: number;
  whyNotUpload: (viewer: unknown) => string | null;
}

@Injectable()
export class PageClient {
  private opened: Opened | null = null;

  /** Called by the driver as soon as the schema is there. */
  open(opened: Opened): void {
    this.opened = opened;
  }

  get execution(): Execution {
    return this.ready.execution;
  }

  /** How long what one visitor read may answer the next, in milliseconds; 0 not at all. */
  get visitorCacheMs(): number {
    return this.ready.visitorCacheMs;
  }

  /** Why that person may not send files: asked before anything of one is read; null when they may. */
  whyNotUpload(identity: Identity): string | null {
    return this.ready.whyNotUpload(identity.viewer);
  }

  /** Who holds that session token; null when it is unknown, expired or ended. */
  identify(token: string, isUse = true): Promise<Identity | null> {
    return this.ready.identify(token, isUse);
  }

  /** The context of an operation that this request needs; null stands for a visitor. */
  contextFor(identity: Identity | null, language: Language, request: FastifyRequest, responseHeaders: [string, string][]): GraphContext {
    return {
      viewer: identity ? identity.viewer : this.ready.visitor,
      language,
      request: { address: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200) },
      loaders: new Map(),
      responseHeaders,
    };
  }

  private get ready(): Opened {
    if (!this.opened) throw new Error('The API is not open yet.');
    return this.opened;
  }
}
