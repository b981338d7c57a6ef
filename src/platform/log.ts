/** What Urna writes to its log: Nest's account of its own start-up is left out, and so is whatever is somebody's. */
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { inOneLine, masked, tellError } from './log-words.rules.js';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
const names = ['fatal', 'error', 'warn', 'info', 'debug'];
const startUp = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver', 'GraphQLModule']);

type Rest = [string?, ...string[]];

export class Log extends ConsoleLogger {
  /**
   * @param level fatal, error, warn, info or debug, each with those before it; silent for none
   * @param format text for people, or json: an object on each line for machines
   */
  constructor(level: string, format: 'text' | 'json' = 'text') {
    const isJson = format === 'json';
    super({ logLevels: levels.slice(0, names.indexOf(level) + 1), colors: !isJson && process.stdout.isTTY, json: isJson, compact: true });
  }

  override fatal(message: unknown, ...rest: unknown[]): void {
    super.fatal(told(message), ...toldAll(rest));
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!startUp.has(String(rest.at(-1)))) super.error(told(message), ...toldAll(rest));
  }

  override warn(message: unknown, ...rest: unknown[]): void {
    super.warn(told(message), ...toldAll(rest));
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!startUp.has(String(rest.at(-1)))) super.log(told(message), ...toldAll(rest));
  }

  override debug(message: unknown, ...rest: unknown[]): void {
    super.debug(told(message), ...toldAll(rest));
  }
}

/** Whoever logs may forget what an error carries: here it is left out, whoever it was. */
function told(message: unknown): string {
  return inOneLine(typeof message === 'string' ? masked(message) : tellError(message));
}

function toldAll(rest: unknown[]): Rest {
  return rest.map((each) => (each === undefined ? each : told(each))) as Rest;
}
