/** What an official may change in the tree that was read, by hand: only where parts begin and what they are, never a word. */
import type { ProvisionKind } from '../text-tree.rules.js';

/** `eid` names a part as it is called after the corrections before this one. */
export type Correction =
  | {
      act: 'split';
      eid: string;
      /** Where the new part begins, counted in characters of the body. */
      at: number;
      /** What it is; without it, what its first words say. */
      kind?: ProvisionKind;
    }
  | {
      act: 'join';
      eid: string;
      /** Whether its words go into the body of the part before it, or are that part's heading. */
      as?: 'body' | 'heading';
    }
  | { act: 'retype'; eid: string; kind: ProvisionKind }
  | {
      act: 'renumber';
      eid: string;
      /** As the text would write it: '5', '9 bis', 'II'. */
      number: string;
    };
