/** What Urna writes to its log: Nest's account of its own start-up is left out. */
import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
const names = ['fatal', 'error', 'warn', 'info', 'debug'];
const startUp = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver', 'GraphQLModule']);

export class Log extends ConsoleLogger {
  /** @param level fatal, error, warn, info or debug, each with those before it; silent for none */
  constructor(level: string) {
    super({ logLevels: levels.slice(0, names.indexOf(level) + 1), colors: process.stdout.isTTY });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!startUp.has(String(rest.at(-1)))) super.log(message, ...(rest as [string]));
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!startUp.has(String(rest.at(-1)))) super.error(message, ...(rest as [string]));
  }
}
