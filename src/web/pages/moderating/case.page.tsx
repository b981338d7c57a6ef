/** One case: every report, the text as it was reported against the text now, what was decided, and the decision that is due. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { CaseColleaguesDocument, ModerationCasePageDocument, type ModerationCasePageQuery } from './case.data.js';
import { CaseWork } from './case-work-part.js';
import { isWork, workOnCase, type WorkAttempt } from './case-work.js';
import { changesBetween } from './changes.js';
import { aboutWhat, authorOf, CommentInContext } from './comment-in-context.js';
import { decide, isDecided, type Attempt } from './deciding.js';
import { actsFor, DecisionForms, Undo } from './decision-forms.js';
import { blackOut, Hints, isBlackOut, type BlackOutAttempt } from './hints.js';
import type { QueueCaseFragment } from './parts.data.js';
import { ProposedMeasures } from './proposed-measures.js';

type CaseNode = Extract<ModerationCasePageQuery['nodes'][number], { decisions: unknown }>;

export const moderationCasePage: Page = {
  address: 'moderationCase',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    if (isBlackOut(form)) {
      const errors = await blackOut(visit, form);
      if (errors) return write(visit, null, { form, errors });
      return redirect(visit.to('moderationCase', { slug: visit.part('slug'), id: visit.part('id') }, { done: 'passagesBlackedOut' }));
    }
    const { slug, id } = { slug: visit.part('slug'), id: visit.part('id') };
    if (isWork(form)) {
      const outcome = await workOnCase(visit, form);
      if ('errors' in outcome) return write(visit, null, null, outcome);
      return redirect(visit.to('moderationCase', { slug, id }, { ...outcome }));
    }
    const outcome = await decide(visit, form);
    if (!isDecided(outcome)) return write(visit, outcome);
    // What answers the reports leads on to the next case; the rest is seen here.
    return form.act === 'hide' || form.act === 'label' || form.act === 'dismiss'
      ? redirect(visit.to('moderationQueue', { slug }, { ...outcome }))
      : redirect(visit.to('moderationCase', { slug, id }, { done: outcome.done }));
  },
};

async function write(
  visit: Visit,
  attempt: Attempt | null = null,
  blackOutAttempt: BlackOutAttempt | null = null,
  work: WorkAttempt | null = null,
): Promise<View> {
  const data = await visit.ask(ModerationCasePageDocument, { ids: [visit.part('id')] });
  const each = orNotFound(data.nodes.find((node): node is CaseNode => node !== null && 'decisions' in node));
  const { comment, openReports, isOpen, isAdvised } = each;
  const agency = orNotFound(comment.consultation?.agency);
  orNotFound(agency.slug === visit.part('slug') ? agency : null);
  const { me, moderationLoad } = await visit.ask(CaseColleaguesDocument, { agencyId: agency.id });
  const colleagues = moderationLoad.map(({ moderator }) => moderator).filter(({ id }) => id !== me.account?.id);
  const title = visit.t('case.title', { name: authorOf(visit, comment) });
  const errors: UserError[] | undefined = attempt?.errors ?? blackOutAttempt?.errors ?? work?.errors;
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        { text: visit.t('queue.title'), to: visit.to('moderationQueue', { slug: agency.slug }) },
      ]}
      isPrivate
    >
      <span class="govuk-caption-l">{aboutWhat(visit, comment)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {openReports > 0 ? (
          <strong class="govuk-tag govuk-tag--yellow">{visit.t('queue.reports', { count: openReports })}</strong>
        ) : (
          <strong class={`govuk-tag govuk-tag--${isOpen ? 'yellow' : 'grey'}`}>
            {visit.t(isAdvised ? 'case.advised' : isOpen ? 'case.waiting' : 'case.closed')}
          </strong>
        )}
      </p>
      <section class="urna-case__part" aria-labelledby="now-title">
        <h2 class="govuk-heading-m" id="now-title">
          {visit.t(comment.state === 'VISIBLE' ? 'case.now' : 'case.original')}
        </h2>
        <CommentInContext visit={visit} comment={comment} />
      </section>
      <Hints visit={visit} hints={each} comment={comment} attempt={blackOutAttempt} />
      <Changes visit={visit} each={each} />
      <Reports visit={visit} each={each} />
      <section class="urna-case__part" aria-labelledby="decide-title">
        <h2 class="govuk-heading-m" id="decide-title">
          {visit.t('case.decide')}
        </h2>
        {comment.viewerCanModerate.allowed && actsFor(comment).length === 0 && (
          <p class="govuk-body">{visit.t(each.claim && !each.claim.isViewer ? 'case.withColleague' : 'case.nothingDue')}</p>
        )}
        <DecisionForms visit={visit} each={each} number={1} attempt={attempt} />
      </section>
      <section class="urna-case__part" aria-labelledby="work-title">
        <h2 class="govuk-heading-m" id="work-title">
          {visit.t('case.work')}
        </h2>
        <CaseWork visit={visit} each={each} number={1} colleagues={colleagues} attempt={work} />
      </section>
      <ProposedMeasures visit={visit} proposals={each.proposals} timeZone={comment.consultation?.timeZone} />
      <Decisions visit={visit} each={each} />
    </Frame>,
    errors ? 422 : 200,
  );
}

/** What the comment said when it was reported, where that is not what it says now. */
function Changes({ visit, each }: { visit: Visit; each: QueueCaseFragment }) {
  const { comment, reports } = each;
  const now = comment.body ?? comment.original?.body;
  if (now == null) return null;
  const zone = comment.consultation?.timeZone;
  const lang = comment.consultation ? langOf(visit, comment.consultation.language) : undefined;
  // The reports are the newest first: each wording has the moment of the last one about it.
  const earlier = new Map([...reports].reverse().map(({ bodyAsReported, createdAt }) => [bodyAsReported, createdAt]));
  earlier.delete(now);
  if (earlier.size === 0) return <p class="govuk-body">{visit.t('case.unchanged')}</p>;
  return (
    <section class="urna-case__part" aria-labelledby="changes-title">
      <h2 class="govuk-heading-m" id="changes-title">
        {visit.t('case.changes')}
      </h2>
      <p class="govuk-body">
        {visit.rich('case.legend', { gone: (inside) => <del>{inside}</del>, fresh: (inside) => <ins>{inside}</ins> })}
      </p>
      {[...earlier].reverse().map(([text, reportedAt]) => (
        <div key={reportedAt}>
          <h3 class="govuk-heading-s">{visit.t('case.reportedAt', { moment: visit.words.moment(reportedAt, zone) })}</h3>
          <p class="urna-changes" lang={lang}>
            {changesBetween(text, now).map(({ words, kind }, index) =>
              kind === 'same' ? (
                words
              ) : kind === 'gone' ? (
                <del key={index}>
                  <span class="govuk-visually-hidden" lang={visit.language}>
                    {visit.t('case.gone')}{' '}
                  </span>
                  {words}
                </del>
              ) : (
                <ins key={index}>
                  <span class="govuk-visually-hidden" lang={visit.language}>
                    {visit.t('case.fresh')}{' '}
                  </span>
                  {words}
                </ins>
              ),
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

function Reports({ visit, each }: { visit: Visit; each: QueueCaseFragment }) {
  const { reports, comment } = each;
  const lang = comment.consultation ? langOf(visit, comment.consultation.language) : undefined;
  return (
    <section class="urna-case__part" aria-labelledby="reports-title">
      <h2 class="govuk-heading-m" id="reports-title">
        {visit.t('case.reports')}
      </h2>
      <p class="govuk-body">{visit.t('case.reportsLead')}</p>
      <ul class="govuk-list urna-case__lines">
        {reports.map(({ reason, note, createdAt, isOpen }, index) => (
          <li key={index}>
            <strong>{visit.t(`log.ground.${reason}`)}</strong>{' '}
            <strong class={`govuk-tag govuk-tag--${isOpen ? 'yellow' : 'grey'}`}>{visit.t(isOpen ? 'case.open' : 'case.answered')}</strong>
            <br />
            {note && (
              <>
                <q lang={lang}>{note}</q>
                <br />
              </>
            )}
            <time class="urna-meta" datetime={createdAt}>
              {visit.words.moment(createdAt, comment.consultation?.timeZone)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ visit, each }: { visit: Visit; each: CaseNode }) {
  const { decisions, comment } = each;
  if (decisions.length === 0) return null;
  const moment = (date: string): string => visit.words.moment(date, comment.consultation?.timeZone);
  return (
    <section class="urna-case__part" aria-labelledby="decisions-title">
      <h2 class="govuk-heading-m" id="decisions-title">
        {visit.t('case.decisions')}
      </h2>
      <ul class="govuk-list urna-case__lines">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Undo visit={visit} decision={decision}>
              <p class="urna-meta">
                <time datetime={decision.decidedAt}>{moment(decision.decidedAt)}</time>
                {decision.undoneAt && ` · ${visit.t('case.undone', { moment: moment(decision.undoneAt) })}`}
              </p>
            </Undo>
          </li>
        ))}
      </ul>
    </section>
  );
}
