/** Closed sets of appeals in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { AppealState, Outcome, Standing, WhyAuditor } from './appeals.rules.js';
import { workingDaysToDecide, type Step } from './terms.rules.js';

export const AppealSteps = { AGENCY: 'AGENCY', AUDITOR: 'AUDITOR' } as const satisfies Record<Step, Step>;
registerEnumType(AppealSteps, {
  name: 'AppealStep',
  description: 'Who decides about an appeal.',
  valuesMap: {
    AGENCY: {
      description: `The first step: a moderator of the agency who had no part in the decision, within ${workingDaysToDecide.AGENCY} working days (as art. 76 of Ley 1437 de 2011 gives those who appeal).`,
    },
    AUDITOR: { description: `The second and last step: an auditor, within ${workingDaysToDecide.AUDITOR} working days.` },
  },
});

export const AppealReasons = {
  FURTHER: 'FURTHER',
  DECIDED_ON_APPEAL: 'DECIDED_ON_APPEAL',
  NOBODY_ELSE: 'NOBODY_ELSE',
} as const satisfies Record<WhyAuditor, WhyAuditor>;
registerEnumType(AppealReasons, {
  name: 'WhyAuditorDecides',
  description: 'Why an auditor decides about an appeal.',
  valuesMap: {
    FURTHER: { description: 'The appellant went on after the first step.' },
    DECIDED_ON_APPEAL: { description: 'What is appealed against was itself decided on somebody else’s appeal.' },
    NOBODY_ELSE: { description: 'The agency has no other moderator than those who had a part in it.' },
  },
});

export const AppealStandings = { AUTHOR: 'AUTHOR', REPORTER: 'REPORTER' } as const satisfies Record<Standing, Standing>;
registerEnumType(AppealStandings, {
  name: 'AppealStanding',
  description: 'How whoever appeals is concerned (art. 20(1) of Regulation (EU) 2022/2065). It names nobody.',
  valuesMap: {
    AUTHOR: { description: 'It was decided against them or what they wrote.' },
    REPORTER: { description: 'They reported the comment, and their report was dismissed.' },
  },
});

export const AppealOutcomes = { UPHELD: 'UPHELD', REVERSED: 'REVERSED', CHANGED: 'CHANGED' } as const satisfies Record<Outcome, Outcome>;
registerEnumType(AppealOutcomes, {
  name: 'AppealOutcome',
  description: 'What was decided about an appeal.',
  valuesMap: {
    UPHELD: { description: 'The decision stands.' },
    REVERSED: {
      description:
        'The appellant was right: what was decided against an author is lifted and everything is as it was; what was reported in vain gets a measure.',
    },
    CHANGED: { description: 'A milder measure, or the same for a shorter time, takes the place of the first.' },
  },
});

export const AppealStates = {
  OPEN: 'OPEN',
  UPHELD: 'UPHELD',
  REVERSED: 'REVERSED',
  CHANGED: 'CHANGED',
  SETTLED: 'SETTLED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<AppealState, AppealState>;
registerEnumType(AppealStates, {
  name: 'AppealState',
  description: 'What has become of an appeal.',
  valuesMap: {
    OPEN: { description: 'It waits for somebody to decide.' },
    UPHELD: { description: 'The decision stands.' },
    REVERSED: { description: 'The appellant was right.' },
    CHANGED: { description: 'A milder measure took the place of the first.' },
    SETTLED: {
      description: 'Another decision gave what was asked for, or took back what was appealed against: nothing was left to decide.',
    },
    WITHDRAWN: { description: 'The appellant took it back.' },
  },
});
