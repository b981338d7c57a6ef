/** The newest decisions of moderation as a feed (Atom, RFC 4287). */
import type { Page } from '../../kit/page.js';
import { file } from '../../kit/view.js';
import { ModerationFeedDocument, ModerationLogChoicesDocument } from './log.data.js';

export const moderationFeedPage: Page = {
  address: 'moderationFeed',
  isShared: true,

  async show(visit) {
    const agency = visit.query.get('agency') ?? '';
    const { chosenAgency } = await visit.ask(ModerationLogChoicesDocument, { agency, consultation: '' });
    const { nodes } = (await visit.ask(ModerationFeedDocument, { agencyId: chosenAgency?.id ?? null })).moderationLog;
    const query = { agency: chosenAgency?.slug };
    const title = chosenAgency ? visit.t('log.titleOf', { agency: chosenAgency.name }) : visit.t('log.title');
    const self = visit.origin + visit.to('moderationFeed', {}, query);
    const entries = nodes.map(({ id, measure, reason, decidedAt, undoneAt, agency: by, consultation }) => {
      const name = visit.t('log.feedEntry', { measure: visit.t(`log.measure.${measure}`), consultation: consultation.title });
      const link = visit.origin + visit.to('decisionProof', { id });
      const said = undoneAt
        ? `${reason} ${visit.t('log.undone', { moment: visit.words.moment(undoneAt, consultation.timeZone) })}`
        : reason;
      return `<entry><id>${escaped(link)}</id><title>${escaped(name)}</title><link href="${escaped(link)}"/><updated>${undoneAt ?? decidedAt}</updated><published>${decidedAt}</published><author><name>${escaped(by.name)}</name></author><content type="text">${escaped(said)}</content></entry>`;
    });
    return file(
      'application/atom+xml; charset=utf-8',
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${visit.language}"><id>${escaped(self)}</id><title>${escaped(title)}</title><updated>${nodes[0]?.decidedAt ?? new Date(0).toISOString()}</updated><link rel="self" href="${escaped(self)}"/><link href="${escaped(visit.origin + visit.to('moderationLog', {}, query))}"/>
${entries.join('\n')}
</feed>
`,
    );
  },
};

/** Characters that XML does not have at all are left out. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
