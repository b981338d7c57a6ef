/** The open sockets and event streams, by session and account, so that what is no longer allowed ends at once. */
import { Injectable } from '@nestjs/common';

export interface OpenConnection {
  sessionId: string | null;
  accountId: string | null;
  /** Ends it with a reason that clients know: 4403 forbidden, 1012 service restart. */
  end(code: number, reason: string): void;
}

/** The code that tells a client to come again. */
export const serviceRestart = 1012;

@Injectable()
export class Connections {
  private readonly open = new Set<OpenConnection>();
  private isClosing = false;

  add(connection: OpenConnection): () => void {
    this.open.add(connection);
    // One that is still open would keep the process from stopping.
    if (this.isClosing) connection.end(serviceRestart, 'Service restart');
    return () => this.open.delete(connection);
  }

  /** The sessions that have something open. */
  get sessionIds(): string[] {
    return [...new Set([...this.open].flatMap(({ sessionId }) => (sessionId === null ? [] : [sessionId])))];
  }

  /** Ends what a session that is over has open. */
  endSession(sessionId: string): void {
    this.endWhere((connection) => connection.sessionId === sessionId, 4403, 'Session ended');
  }

  /** Ends what an account has open when its roles change; clients reconnect with what they may see now. */
  endAccount(accountId: string): void {
    this.endWhere((connection) => connection.accountId === accountId, 4403, 'Permissions changed');
  }

  /** Tells everybody to reconnect, to another process or to this one when it is back. */
  endAll(): void {
    this.isClosing = true;
    this.endWhere(() => true, serviceRestart, 'Service restart');
  }

  get size(): number {
    return this.open.size;
  }

  private endWhere(matches: (connection: OpenConnection) => boolean, code: number, reason: string): void {
    for (const connection of this.open) if (matches(connection)) connection.end(code, reason);
  }
}
