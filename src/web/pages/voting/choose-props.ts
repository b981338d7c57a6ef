/** What the fields of every kind of ballot are given. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import type { Step } from './choice.js';
import type { PollPartsFragment as Poll } from './poll-parts.data.js';

export interface ChooseProps extends Step {
  visit: Visit;
  poll: Poll;
  /** What its last button says, where that is not to go on to a review. */
  button?: string;
  /** What else is asked, before the button. */
  children?: ComponentChildren;
}
