/** The codes of a batch as a file: the line of the list that the roll was made from, and the code for whoever stands there. */
import type { Page } from '../../kit/page.js';
import { file } from '../../kit/view.js';
import { PaperCodesDocument, type PaperCodesQuery } from './rolls.data.js';

/** Lines of the roll's file before the first person. */
const linesBefore = 2;

export const paperCodesPage: Page = {
  address: 'paperCodes',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const rows: string[] = [`${visit.t('rolls.person')},${visit.t('rolls.code')}`];
    for (let after: string | null = null; ;) {
      const { paperCodes }: PaperCodesQuery = await visit.ask(PaperCodesDocument, { batchId: visit.part('id'), after });
      rows.push(...paperCodes.nodes.map(({ line, code }) => `${line - linesBefore},${code}`));
      if (!paperCodes.pageInfo.hasNextPage) break;
      after = paperCodes.pageInfo.endCursor;
    }
    return file('text/csv; charset=utf-8', `\uFEFF${rows.join('\r\n')}\r\n`, `${visit.t('rolls.codesFile')}.csv`);
  },
};
