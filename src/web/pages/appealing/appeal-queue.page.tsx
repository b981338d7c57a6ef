/** Appeals that wait, the most urgent first: of an agency for its moderators, of all of them for auditors. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { spanInWords } from '../../parts/span.js';
import { AppealLine } from './appeal-parts.js';
import { AppealQueueAgencyDocument, AppealQueuePageDocument, ModeratedAgenciesDocument } from './appealing.data.js';

const news =
  'subscription($id: ID) { moderationAppealEvents(agencyId: $id) { ... on AppealChanged { sequence } ... on ResyncRequired { sequence } } }';

export const appealQueuePage: Page = {
  address: 'appealQueue',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const slug = visit.query.get('agency');
    const { desk } = await visit.ask(ModeratedAgenciesDocument, {});
    const moderated = desk.memberships.filter(({ role }) => role === 'MODERATOR').map(({ agency: each }) => each);
    // Whoever audits sees what waits for auditors; moderators, what waits at their first agency, and from there the others.
    if (!slug && !desk.isAuditor && moderated[0])
      return redirect(visit.to('appealQueue', {}, { agency: moderated[0].slug, done: visit.query.get('done') }));
    const agency = slug ? orNotFound((await visit.ask(AppealQueueAgencyDocument, { slug })).agency) : null;
    // Auditors without an agency see what waits for them; whoever names one sees both steps.
    const step = agency ? null : ('AUDITOR' as const);
    const data = await visit.ask(AppealQueuePageDocument, { agencyId: agency?.id ?? null, step, ...pageAt(visit, 20) });
    const { nodes, pageInfo } = data.moderationAppeals;
    const { open, late, medianHours, ...figures } = data.appealFigures;
    const title = agency ? visit.t('appeals.queueOf', { agency: agency.name }) : visit.t('appeals.queueOfAuditors');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('frame.workbench'), to: visit.to('workbench') }]} isPrivate>
        <h1 class="govuk-heading-l">{title}</h1>
        <LivePart visit={visit} id="news" subscription={news} variables={agency ? { id: agency.id } : {}}>
          <p class="govuk-body-l">{visit.t('appeals.waiting', { open, late })}</p>
          {nodes.length > 0 && (
            <ul class="govuk-list urna-rows" id="list">
              {nodes.map((appeal) => (
                <li key={appeal.id}>
                  <AppealLine visit={visit} appeal={appeal} to={visit.to('hearAppeal', { id: appeal.id })}>
                    {!appeal.viewerCanDecide.allowed && <p class="govuk-hint">{appeal.viewerCanDecide.reason}</p>}
                  </AppealLine>
                </li>
              ))}
            </ul>
          )}
        </LivePart>
        <Pager visit={visit} page={pageInfo} label={visit.t('appeals.pages')} anchor="list" />
        {agency && moderated.length > 1 && (
          <ul class="govuk-list">
            {moderated
              .filter((each) => each.slug !== agency.slug)
              .map((each) => (
                <li key={each.slug}>
                  <a class="govuk-link" href={visit.to('appealQueue', {}, { agency: each.slug })}>
                    {visit.t('appeals.queueOf', { agency: each.name })}
                  </a>
                </li>
              ))}
          </ul>
        )}
        <p class="govuk-body">
          {visit.t('appeals.figures', { ...figures })}
          {medianHours !== null && ` ${visit.t('appeals.median', { hours: spanInWords(visit, medianHours) })}`}
        </p>
      </Frame>,
    );
  },
};
