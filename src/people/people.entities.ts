/** The tables of this room. */
import { Authenticator } from './second-factors/authenticator.entity.js';
import { PasskeyChallenge } from './second-factors/passkey-challenge.entity.js';
import { Passkey } from './second-factors/passkey.entity.js';
import { RecoveryCode } from './second-factors/recovery-code.entity.js';
import { LinkedProvider } from './providers/provider-identity.entity.js';
import { ProviderLogout, ProviderSession } from './providers/logout/provider-session.entity.js';
import { ProviderVisit } from './providers/provider-visit.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { EmailChange } from './signing-in/email-change.entity.js';
import { MailLink } from './signing-in/mail-link.entity.js';
import { SecondStep } from './second-factors/second-step.entity.js';
import { PhoneCode } from './phones/phone-code.entity.js';
import { PhoneRest } from './phones/phone-rest.entity.js';
import { Phone } from './phones/phone.entity.js';
import { TextMessageDay } from './phones/text-message-day.entity.js';
import { Account } from './account.entity.js';
import { Agency } from './agency.entity.js';
import { FailedSignIns } from './failed-sign-ins.entity.js';
import { Membership } from './membership.entity.js';
import { PasswordReset } from './password-reset.entity.js';
import { Session } from './session.entity.js';
import { Suspension } from './suspension.entity.js';
import { Territory } from './territory.entity.js';
import { DeskCodeKept } from './verifying/desk-code.entity.js';
import { Identity } from './verifying/identity.entity.js';
import { PaperBatch, PaperUse, Roll, RollListing } from './verifying/roll.entity.js';
import { Verification } from './verifying/verification.entity.js';

export const peopleEntities = [
  Account,
  Agency,
  Authenticator,
  DeskCodeKept,
  EmailChange,
  FailedSignIns,
  Identity,
  Invitation,
  LinkedProvider,
  MailLink,
  Membership,
  PaperBatch,
  PaperUse,
  Passkey,
  PasskeyChallenge,
  PasswordReset,
  Phone,
  PhoneCode,
  PhoneRest,
  ProviderLogout,
  ProviderSession,
  ProviderVisit,
  RecoveryCode,
  Roll,
  RollListing,
  SecondStep,
  Session,
  Suspension,
  Territory,
  TextMessageDay,
  Verification,
];
