/** People: accounts, sessions, agencies and roles. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../platform/graphql/nodes.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './actor.js';
import { AgenciesResolver } from './agencies.resolver.js';
import { AgenciesService } from './agencies.service.js';
import { Devices } from './devices.service.js';
import { Emails } from './emails.service.js';
import { GuessingService } from './guessing.service.js';
import { IdentityMarks } from './identity-marks.js';
import { AgencyInvitationsResolver } from './invitations/agency-invitations.resolver.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { LeavingService } from './leaving.service.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { OpenSessions } from './open-sessions.service.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordRequestsService } from './password-requests.service.js';
import { Passwords } from './passwords.service.js';
import { PhoneCodesService } from './phones/phone-codes.service.js';
import { PhoneSeals } from './phones/phone-seals.service.js';
import { PhonesLeaving } from './phones/phones-leaving.js';
import { PhonesResolver } from './phones/phones.resolver.js';
import { PhonesService } from './phones/phones.service.js';
import { ConfiguredProviders } from './providers/configured-providers.service.js';
import { LinkedProviders } from './providers/linked-providers.service.js';
import { BackChannelController } from './providers/logout/back-channel.controller.js';
import { LogoutTokens } from './providers/logout/logout-tokens.service.js';
import { ProviderSessions } from './providers/logout/provider-sessions.service.js';
import { ProviderClient } from './providers/provider-client.service.js';
import { ProviderTrust } from './providers/provider-trust.service.js';
import { ProviderVisits } from './providers/provider-visits.service.js';
import { ProviderWays } from './providers/provider-ways.service.js';
import { ProvidersResolver } from './providers/providers.resolver.js';
import { OwnNames } from './pseudonyms/own-names.service.js';
import { PseudonymGuards } from './pseudonyms/pseudonym-guards.js';
import { PseudonymsResolver } from './pseudonyms/pseudonyms.resolver.js';
import { PseudonymsService } from './pseudonyms/pseudonyms.service.js';
import { RegistrationFollowers } from './registration-followers.js';
import { RegistrationService } from './registration.service.js';
import { PeopleRetention } from './retaining.js';
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
import { BirthDates } from './verifying/birth-dates.service.js';
import { DeskCodesService } from './verifying/desk-codes.service.js';
import { EligibilityResolver } from './verifying/eligibility.resolver.js';
import { EligibilityService } from './verifying/eligibility.service.js';
import { IdentitiesService } from './verifying/identities.service.js';
import { PaperCodesService } from './verifying/paper-codes.service.js';
import { PaperPersons } from './verifying/paper-persons.service.js';
import { PersonMoves } from './verifying/person-moves.js';
import { PersonsService } from './verifying/persons.service.js';
import { RollsResolver } from './verifying/rolls.resolver.js';
import { RollsService } from './verifying/rolls.service.js';
import { VerifyingRecords } from './verifying/verifying-records.js';
import { VerifyingResolver } from './verifying/verifying.resolver.js';
import { VerifyingService } from './verifying/verifying.service.js';
import { WaysInLeaving } from './ways-in-leaving.js';

const services = [
  AccountsService,
  AgenciesService,
  DeskCodesService,
  EligibilityService,
  Emails,
  GuessingService,
  IdentitiesService,
  IdentityMarks,
  LeavingService,
  OpenSessions,
  PaperCodesService,
  PaperPersons,
  PersonMoves,
  PersonsService,
  Passwords,
  PseudonymGuards,
  PseudonymsService,
  RegistrationFollowers,
  RegistrationService,
  RolesService,
  RollsService,
  SessionsService,
  SigningInService,
  SuspensionsService,
  TrustService,
  VerifyingService,
];
const resolvers = [
  AccountsResolver,
  AgenciesResolver,
  AgencyInvitationsResolver,
  EligibilityResolver,
  InvitationsResolver,
  LinksResolver,
  MembershipsResolver,
  OwnAccountResolver,
  PhonesResolver,
  ProvidersResolver,
  PseudonymsResolver,
  RollsResolver,
  SecondFactorsResolver,
  SessionsResolver,
  TerritoriesResolver,
  VerifyingResolver,
  ViewerResolver,
];
const secondFactors = [AuthenticatorsService, OwnPasskeysService, PasskeysService, RecoveryCodesService, Sealing, SecondFactorsService];
const ways = [EmailChangesService, EnteringService, InvitationsService, Letterbox, LinksService, ProvingService];
const phones = [PhoneCodesService, PhoneSeals, PhonesLeaving, PhonesService];
const providers = [
  ConfiguredProviders,
  LinkedProviders,
  LogoutTokens,
  ProviderClient,
  ProviderSessions,
  ProviderTrust,
  ProviderVisits,
  ProviderWays,
];

@Module({
  controllers: [BackChannelController],
  providers: [
    ...services,
    ...secondFactors,
    ...ways,
    ...providers,
    ...phones,
    OwnAccountService,
    BirthDates,
    Devices,
    OwnNames,
    PasswordChangesService,
    PasswordRequestsService,
    PeopleRetention,
    VerifyingRecords,
    WaysInLeaving,
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
    private readonly rolls: RollsService,
    private readonly paperCodes: PaperCodesService,
    private readonly invitations: InvitationsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Account', (ids) => this.accounts.findable(ids));
    this.nodes.register('Agency', (ids) => this.agencies.agenciesByIds(ids));
    this.nodes.register('Invitation', (ids, viewer) => this.invitations.visibleByIds(viewer as Actor, ids));
    this.nodes.register('Roll', (ids) => this.rolls.byIds(ids));
    this.nodes.register('PaperBatch', (ids, viewer) => this.paperCodes.visibleByIds(viewer as Actor, ids));
    this.nodes.register('Session', (ids, viewer) => this.sessions.ownSessions(viewer as Actor, ids));
  }
}
