/** What people ask for when they sign in with a service, and what comes of it. */
import type { Refusal } from '../../platform/refusal/refusal.js';
import type { Entrance } from '../signing-in/entrance.js';
import type { BroughtBack } from './provider-client.service.js';

/** To enter, to have the service as another way into the account of whoever asks, or besides to have their identity verified by it. */
export type ProviderPurpose = 'ENTER' | 'LINK' | 'VERIFY';

export interface SettingOut {
  provider: string;
  browserKey: string;
  purpose: ProviderPurpose;
  remembered: string | null;
  movesParticipation: boolean;
}

export interface ComingBack extends BroughtBack {
  provider: string;
  browserKey: string;
}

export interface Opening {
  ticket: string;
  name: string | null;
  email: string;
}

/** What came of it: a way in, an account to be opened, or one's own account with another way in. */
export interface CameBack {
  entrance: Entrance | null;
  opening: Opening | null;
  isLinked: boolean;
  remembered: string | null;
  /** Why nothing came of it, though they came back. */
  refusal: Refusal | null;
  /** Why what the service says of who they are was not taken, though they entered; null where it was, or was nothing. */
  doubt: Refusal | null;
}

export interface NewAccountWish {
  provider: string;
  ticket: string;
  browserKey: string;
  displayName: string;
  locale: string;
  purposes: readonly string[] | null;
}
