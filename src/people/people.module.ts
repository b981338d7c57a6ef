/** People: accounts, sessions, agencies and roles. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../platform/graphql/nodes.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './actor.js';
import { AgenciesResolver } from './agencies.resolver.js';
import { AgenciesService } from './agencies.service.js';
import { GuessingService } from './guessing.service.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordRequestsService } from './password-requests.service.js';
import { Passwords } from './passwords.service.js';
import { RegistrationService } from './registration.service.js';
import { RolesService } from './roles.service.js';
import { AuthenticatorsService } from './second-factors/authenticators.service.js';
import { OwnPasskeysService } from './second-factors/own-passkeys.service.js';
import { PasskeysService } from './second-factors/passkeys.service.js';
import { RecoveryCodesService } from './second-factors/recovery-codes.service.js';
import { Sealing } from './second-factors/sealing.service.js';
import { SecondFactorsResolver } from './second-factors/second-factors.resolver.js';
import { SecondFactorsService } from './second-factors/second-factors.service.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { SigningInService } from './signing-in.service.js';
import { EnteringService } from './signing-in/entering.service.js';
import { EmailChangesService } from './signing-in/email-changes.service.js';
import { Letterbox } from './signing-in/letterbox.service.js';
import { LinksResolver } from './signing-in/links.resolver.js';
import { LinksService } from './signing-in/links.service.js';
import { ProvingService } from './signing-in/proving.service.js';
import { SuspensionsService } from './suspensions.service.js';
import { TrustService } from './trust.service.js';
import { TerritoriesService } from './territories.service.js';
import { TerritoriesResolver } from './territories.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

const services = [
  AccountsService,
  AgenciesService,
  GuessingService,
  Passwords,
  RegistrationService,
  RolesService,
  SessionsService,
  SigningInService,
  SuspensionsService,
  TrustService,
];
const resolvers = [
  AgenciesResolver,
  LinksResolver,
  MembershipsResolver,
  OwnAccountResolver,
  SecondFactorsResolver,
  SessionsResolver,
  TerritoriesResolver,
  ViewerResolver,
];
const secondFactors = [AuthenticatorsService, OwnPasskeysService, PasskeysService, RecoveryCodesService, Sealing, SecondFactorsService];
const ways = [EmailChangesService, EnteringService, Letterbox, LinksService, ProvingService];

@Module({
  providers: [
    ...services,
    ...secondFactors,
    ...ways,
    OwnAccountService,
    PasswordChangesService,
    PasswordRequestsService,
    TerritoriesService,
    ...resolvers,
  ],
  exports: services,
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
    private readonly sessions: SessionsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Account', (ids) => this.accounts.publicAccounts(ids));
    this.nodes.register('Agency', (ids) => this.agencies.agenciesByIds(ids));
    this.nodes.register('Session', (ids, viewer) => this.sessions.ownSessions(viewer as Actor, ids));
  }
}
