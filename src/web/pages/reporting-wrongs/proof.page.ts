/** What a visitor's device has to work on before a report without account, as JSON for the script of the form. */
import type { Page } from '../../kit/page.js';
import { file, orNotFound } from '../../kit/view.js';
import { ReportChallengeDocument } from './without-account.data.js';

const kinds = ['NOT_MINE', 'PERSONAL_DATA'] as const;

export const proofPage: Page = {
  address: 'reportProof',
  isShared: false,

  async show(visit) {
    const kind = orNotFound(kinds.find((each) => each === visit.query.get('kind')));
    const { reportChallenge } = await visit.ask(ReportChallengeDocument, { id: visit.part('id'), kind });
    return file('application/json; charset=utf-8', reportChallenge);
  },
};
