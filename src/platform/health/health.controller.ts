/** Two answers for those who run Urna: the process lives, and it can serve. */
import { Controller, Get, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, statement } from '../database/database.js';
import { migrations } from '../../migrations/index.js';
import { Readiness } from './readiness.js';

const newestMigration = statement<{ name: string }>('health.newest_migration', 'SELECT name FROM migrations ORDER BY id DESC LIMIT 1');

@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 200 when the database answers, has every migration, no room objects, and nobody has asked this process to stop; else 503 with the reason. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const problem = this.isStopping ? 'stopping' : await this.problem();
    await reply.status(problem ? 503 : 200).send(problem ? { status: 'not ready', problem } : { status: 'ready' });
  }

  private async problem(): Promise<string | null> {
    try {
      const [newest] = await Promise.race([
        this.database.rows(newestMigration),
        new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), 2_000).unref()),
      ]);
      return newest?.name === migrations.at(-1)!.name ? this.readiness.problem() : 'migrations are pending';
    } catch {
      return 'the database does not answer';
    }
  }
}
