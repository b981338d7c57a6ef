/** Settings from the environment, validated before anything starts; a wrong one is named in one line. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { acts } from '../door/acts.rules.js';
import { readKeyList } from '../sealing/data-keys.rules.js';
import { accountBudgets, addressBudgets, readBudgets, type Budgets } from '../door/budgets.rules.js';

const kindsShape = acts.join('|');
const budgetsShape = new RegExp(`^(?:(?:${kindsShape})=\\d+(?:\\.\\d+)?/\\d+[\\s,]*)*$`);

class Environment {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  @IsOptional()
  @IsString()
  @MinLength(1)
  HOST = '0.0.0.0';

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres:// or postgresql://' })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres:// or postgresql://' })
  URNA_DATABASE_OWNER_URL?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 10;

  @IsOptional()
  @IsString()
  @MinLength(1)
  URNA_HOME = '.urna';

  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'must have at least 32 characters' })
  URNA_SECRET?: string;

  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'must be an address such as https://urna.example.org' },
  )
  URNA_PUBLIC_URL?: string;

  @IsOptional()
  @Matches(/^[^\s+]{1,200}$/, { message: 'must be a name without spaces or +, such as urna.example.org/ledger' })
  URNA_LEDGER_NAME?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  URNA_LEDGER_KEY?: string;

  @IsOptional()
  @IsString()
  URNA_DATA_KEYS = '';

  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/]+/, { message: 'must begin with smtp:// or smtps:// and name a server' })
  URNA_SMTP_URL?: string;

  @IsOptional()
  @Matches(/^(?:[^<>@,;\r\n]*<[^<>@\s,;]+@[^<>@\s,;]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/, {
    message: 'must be an e-mail address such as Urna <urna@example.org>',
  })
  URNA_MAIL_FROM?: string;

  @IsOptional()
  @IsIn(['auto', 'never'])
  URNA_DEMO = 'auto';

  @IsOptional()
  @Matches(/^(?:true|false|[1-9])$/, { message: 'must be true, false or the number of proxies' })
  URNA_TRUST_PROXY = 'false';

  @IsOptional()
  @Matches(budgetsShape, { message: 'must be kinds with a number a second and a burst, such as read=200/12000 vote=50/6000' })
  URNA_ADDRESS_BUDGETS = '';

  @IsOptional()
  @Matches(budgetsShape, { message: 'must be kinds with a number a second and a burst, such as read=40/2400 write=5/600' })
  URNA_ACCOUNT_BUDGETS = '';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  URNA_SOCKETS_PER_ADDRESS = 5_000;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(10)
  @Max(60_000)
  URNA_OVERLOAD_MS = 250;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(10)
  @Max(1_000_000)
  URNA_MOST_IN_HAND = 1_000;

  @IsOptional()
  @Matches(/^(?:mailto:[^\s@,]+@[^\s@,]+|https:\/\/\S+|tel:\+[\d-]+)(?:,(?:mailto:[^\s@,]+@[^\s@,]+|https:\/\/\S+|tel:\+[\d-]+))*$/, {
    message: 'must be mailto:, https: or tel: addresses with commas between them',
  })
  URNA_SECURITY_CONTACT?: string;

  @IsOptional()
  @IsIn(['everyone', 'required', 'offered'])
  URNA_SECOND_FACTOR?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(720)
  URNA_IDLE_HOURS = 336;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(720)
  URNA_IDLE_HOURS_ROLES = 12;

  @IsOptional()
  @IsString()
  @MinLength(1)
  URNA_PROVIDERS?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  URNA_TEXT_MESSAGES?: string;

  @IsOptional()
  @Matches(/^(?:\/\S+|(?:\[[0-9a-f:]+\]|[\w.-]+):\d{1,5})$/i, { message: 'must be host:port or the path of a socket' })
  URNA_CLAMD?: string;

  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL = 'info';

  @IsOptional()
  @IsIn(['text', 'json'])
  LOG_FORMAT: 'text' | 'json' = 'text';
}

/** Every setting by name with what it does; `urna --help` and the README list the same. */
export const settingDescriptions: Record<keyof Environment, string> = {
  PORT: 'port to listen on (3000)',
  HOST: 'address to listen on (0.0.0.0)',
  DATABASE_URL: 'a PostgreSQL 15 or later to use instead of the embedded one',
  URNA_DATABASE_OWNER_URL:
    'the same database with the account that owns the tables, so that the one of DATABASE_URL only serves (docs/operations.md)',
  DATABASE_POOL: 'connections to PostgreSQL, 2 to 200 (10)',
  URNA_HOME: 'folder of the embedded PostgreSQL, the generated secret and mail without a server (.urna)',
  URNA_SECRET: 'secret for keyed hashes, 32 characters or more (generated into URNA_HOME)',
  URNA_PUBLIC_URL: 'address at which people reach Urna (http://localhost:PORT)',
  URNA_LEDGER_NAME: 'name with which a new ledger is begun (the address of URNA_PUBLIC_URL with /ledger)',
  URNA_LEDGER_KEY: 'private key of the ledger, PRIVATE+KEY+…, or a file that holds it (derived from URNA_SECRET)',
  URNA_DATA_KEYS: 'keys that seal personal data, 32 bytes each in base64, the newest first (derived from URNA_SECRET)',
  URNA_SMTP_URL: 'server for mail, smtp:// or smtps://; without it mail is kept as files in URNA_HOME/mail',
  URNA_MAIL_FROM: 'sender of mail (Urna <urna@HOST-OF-URNA_PUBLIC_URL>)',
  URNA_DEMO: 'auto: fill a new embedded database with the demonstration; never: do not (auto)',
  URNA_TRUST_PROXY: 'true behind a reverse proxy that adds to X-Forwarded-For, or how many proxies do (false)',
  URNA_ADDRESS_BUDGETS: 'what one address may do, as read=200/12000: a number a second and a burst (docs/operations.md)',
  URNA_ACCOUNT_BUDGETS: 'the same for one account (docs/operations.md)',
  URNA_SOCKETS_PER_ADDRESS: 'sockets and event streams that one address may have open (5000)',
  URNA_OVERLOAD_MS: 'how long the queue of the event loop may stand before reads are turned away so that votes are kept (250)',
  URNA_MOST_IN_HAND: 'requests that may be in hand at once before reads are turned away (1000)',
  URNA_SECURITY_CONTACT: 'who hears of weaknesses, for security.txt: mailto:, https: or tel:, with commas (the address of URNA_MAIL_FROM)',
  URNA_SECOND_FACTOR:
    'required: roles act only in sessions with a second factor; everyone: so does everybody else; offered: whoever wants one has it (required; offered with the demonstration)',
  URNA_IDLE_HOURS: 'hours after which a session that nobody uses ends, 1 to 720 (336)',
  URNA_IDLE_HOURS_ROLES: 'the same for whoever holds a role or an office (12)',
  URNA_PROVIDERS: 'file that names the OpenID Connect services with which people sign in (docs/signing-in.md)',
  URNA_TEXT_MESSAGES: 'file that names the gateway for text messages, with which telephones are confirmed (docs/signing-in.md)',
  URNA_CLAMD: 'ClamAV that looks at every file that is sent, host:port or the path of a socket (docs/security/uploads.md)',
  LOG_LEVEL: 'fatal, error, warn, info, debug or silent (info)',
  LOG_FORMAT: 'text: lines for people; json: an object on each line for machines (text)',
};

/** Settings that are secrets: each may come from a file instead, named by `<setting>_FILE`, so that no list of processes shows it. */
export const secretSettings = [
  'DATABASE_URL',
  'URNA_DATABASE_OWNER_URL',
  'URNA_SECRET',
  'URNA_LEDGER_KEY',
  'URNA_DATA_KEYS',
  'URNA_SMTP_URL',
] as const satisfies (keyof Environment)[];

export class SettingsError extends Error {}

export class Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** With the account that migrates, where the one that serves does not own the tables. */
  readonly databaseOwnerUrl: string | null;
  readonly databasePool: number;
  readonly home: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly ledgerName: string | null;
  /** As it was written; the ledger reads it. */
  readonly ledgerKey: string | null;
  /** Those that seal personal data, besides the one that follows from the secret; the newest first. */
  readonly dataKeys: readonly Buffer[];
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly isDemoWanted: boolean;
  /** How many proxies stand in front: each adds the address from which it was asked to X-Forwarded-For. */
  readonly proxies: number;
  readonly addressBudgets: Budgets;
  readonly accountBudgets: Budgets;
  readonly socketsPerAddress: number;
  readonly overloadMs: number;
  readonly mostInHand: number;
  readonly securityContacts: readonly string[];
  /** Whether officials, moderators, administrators and auditors act only after showing a second factor. */
  readonly needsSecondFactor: boolean;
  /** Whether everybody else does, too. */
  readonly asksEverybodyForSecondFactor: boolean;
  /** Hours without use after which sessions end. */
  readonly idleHours: { citizens: number; roles: number };
  /** Where the services with which people sign in are written down. */
  readonly providersFile: string | null;
  /** Where the gateway for text messages is written down. */
  readonly textGatewayFile: string | null;
  /** Where clamd listens; null where no file is scanned. */
  readonly clamd: string | null;
  readonly logLevel: string;
  readonly logFormat: 'text' | 'json';

  private constructor(environment: Environment) {
    this.port = environment.PORT;
    this.host = environment.HOST;
    this.databaseUrl = environment.DATABASE_URL ?? null;
    this.databaseOwnerUrl = environment.URNA_DATABASE_OWNER_URL ?? null;
    if (this.databaseOwnerUrl) refuseHalfOfTwoAccounts(environment);
    this.databasePool = environment.DATABASE_POOL;
    this.home = resolve(environment.URNA_HOME);
    this.publicUrl = (environment.URNA_PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/$/, '');
    this.ledgerName = environment.URNA_LEDGER_NAME ?? null;
    this.ledgerKey = environment.URNA_LEDGER_KEY === undefined ? null : keyIn(environment.URNA_LEDGER_KEY);
    this.dataKeys = dataKeysIn(environment.URNA_DATA_KEYS);
    this.smtpUrl = environment.URNA_SMTP_URL ?? null;
    this.mailFrom = environment.URNA_MAIL_FROM ?? `Urna <urna@${new URL(this.publicUrl).hostname}>`;
    this.isDemoWanted = environment.URNA_DEMO === 'auto' && !environment.DATABASE_URL;
    this.proxies = { true: 1, false: 0 }[environment.URNA_TRUST_PROXY] ?? Number(environment.URNA_TRUST_PROXY);
    this.addressBudgets = budgetsIn(environment, 'URNA_ADDRESS_BUDGETS', addressBudgets);
    this.accountBudgets = budgetsIn(environment, 'URNA_ACCOUNT_BUDGETS', accountBudgets);
    this.socketsPerAddress = environment.URNA_SOCKETS_PER_ADDRESS;
    this.overloadMs = environment.URNA_OVERLOAD_MS;
    this.mostInHand = environment.URNA_MOST_IN_HAND;
    this.securityContacts = environment.URNA_SECURITY_CONTACT?.split(',') ?? [`mailto:${addressOf(this.mailFrom)}`];
    const secondFactor = environment.URNA_SECOND_FACTOR ?? (this.isDemoWanted ? 'offered' : 'required');
    this.needsSecondFactor = secondFactor !== 'offered';
    this.asksEverybodyForSecondFactor = secondFactor === 'everyone';
    this.idleHours = { citizens: environment.URNA_IDLE_HOURS, roles: environment.URNA_IDLE_HOURS_ROLES };
    this.providersFile = environment.URNA_PROVIDERS === undefined ? null : resolve(environment.URNA_PROVIDERS);
    this.textGatewayFile = environment.URNA_TEXT_MESSAGES === undefined ? null : resolve(environment.URNA_TEXT_MESSAGES);
    this.clamd = environment.URNA_CLAMD ?? null;
    this.logLevel = environment.LOG_LEVEL;
    this.logFormat = environment.LOG_FORMAT;
    this.secret = environment.URNA_SECRET ?? this.keptSecret();
  }

  /** Whether people reach Urna over TLS, so that cookies must be `Secure`. */
  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** @throws SettingsError naming the first wrong variable and what it should be */
  static read(env: NodeJS.ProcessEnv): Settings {
    const given = withFiles(env);
    const known = Object.keys(settingDescriptions).filter((name) => given[name] !== undefined && given[name] !== '');
    const environment = plainToInstance(Environment, Object.fromEntries(known.map((name) => [name, given[name]])), {
      exposeDefaultValues: true,
    });
    const [wrong] = validateSync(environment);
    if (wrong) {
      const broken = wrong.constraints ?? {};
      const problem = (broken.isInt ?? Object.values(broken)[0]!).replace(`${wrong.property} `, '');
      throw new SettingsError(`${wrong.property} ${problem}; ${settingDescriptions[wrong.property as keyof Environment]}.`);
    }
    return new Settings(environment);
  }

  /** With a database elsewhere several processes must share the secret, so it follows from the address with its password. */
  private keptSecret(): string {
    if (this.databaseUrl) return createHash('sha256').update(`urna ${this.databaseUrl}`).digest('base64url');
    const file = join(this.home, 'secret');
    if (!existsSync(file)) {
      mkdirSync(this.home, { recursive: true });
      try {
        writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return readFileSync(file, 'utf8').trim();
  }
}

function refuseHalfOfTwoAccounts({ DATABASE_URL, URNA_SECRET }: Environment): void {
  const missing = !DATABASE_URL
    ? 'DATABASE_URL with the account that serves'
    : 'URNA_SECRET, which would otherwise follow from DATABASE_URL';
  if (DATABASE_URL && URNA_SECRET) return;
  throw new SettingsError(`URNA_DATABASE_OWNER_URL needs ${missing}; ${settingDescriptions.URNA_DATABASE_OWNER_URL}.`);
}

function withFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = { ...env };
  for (const name of secretSettings) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new SettingsError(`${name} and ${name}_FILE are both set; keep one of them.`);
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new SettingsError(`${name}_FILE names a file that cannot be read; ${settingDescriptions[name]}.`);
    }
  }
  return given;
}

function budgetsIn(environment: Environment, name: 'URNA_ADDRESS_BUDGETS' | 'URNA_ACCOUNT_BUDGETS', usual: Budgets): Budgets {
  const budgets = readBudgets(environment[name], usual);
  if (!budgets) throw new SettingsError(`${name} must be numbers above nothing, such as read=200/12000; ${settingDescriptions[name]}.`);
  return budgets;
}

function dataKeysIn(list: string): Buffer[] {
  const keys = readKeyList(list);
  if (!keys)
    throw new SettingsError(
      'URNA_DATA_KEYS must be different keys of 32 bytes in base64, as openssl rand -base64 32 makes them, with spaces between them; ' +
        `${settingDescriptions.URNA_DATA_KEYS}.`,
    );
  return keys;
}

/** The bare address of a sender such as `Urna <urna@example.org>`. */
function addressOf(sender: string): string {
  return /<([^>]+)>/.exec(sender)?.[1] ?? sender;
}

/** The key itself, or what is in the file of that name. */
function keyIn(value: string): string {
  if (value.startsWith('PRIVATE+KEY+')) return value;
  try {
    return readFileSync(value, 'utf8').trim();
  } catch {
    throw new SettingsError(
      `URNA_LEDGER_KEY is neither PRIVATE+KEY+… nor a file that can be read; ${settingDescriptions.URNA_LEDGER_KEY}.`,
    );
  }
}
