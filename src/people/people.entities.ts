/** The tables of this room. */
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
  DeskCodeKept,
  FailedSignIns,
  Identity,
  Membership,
  PaperBatch,
  PaperUse,
  PasswordReset,
  Roll,
  RollListing,
  Session,
  Suspension,
  Territory,
  Verification,
];
