/** A consultation: what is proposed, until when, how to take part, who answers, and what has happened so far. */
import type { UserError } from '../../kit/client.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { AnsweringProgress, answeringNews } from '../../parts/answering-progress.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { IntegrityPanel } from '../../parts/integrity.js';
import { langOf } from '../../parts/lang.js';
import { PhaseTag } from '../../parts/phase-tag.js';
import { WayOn } from '../../parts/way-on.js';
import { Prose } from '../../parts/prose.js';
import { ConsultationPageDocument, ConsultationToFollowDocument, FollowDocument, UnfollowDocument } from './consultation.data.js';
import { Facts, type Consultation } from './facts.js';
import { Share } from './share.js';
import { Timeline } from './timeline.js';

interface PartProps {
  visit: Visit;
  consultation: Consultation;
}

export const consultationPage: Page = {
  address: 'consultation',
  isShared: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const slug = visit.part('slug');
    const { id } = orNotFound((await visit.ask(ConsultationToFollowDocument, { slug })).consultation);
    const input = { id, idempotencyKey: form.key };
    const { userErrors } =
      form.act === 'unfollow' ? await visit.act(UnfollowDocument, { input }) : await visit.act(FollowDocument, { input });
    if (userErrors.length > 0) return write(visit, userErrors);
    return redirect(visit.to('consultation', { slug }, { done: form.act === 'unfollow' ? 'unfollowed' : 'followed' }));
  },
};

async function write(visit: Visit, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(ConsultationPageDocument, { slug: visit.part('slug') });
  const consultation = orNotFound(data.consultation);
  const { id, slug, title, summary, agency, memorandum, history, timeZone } = consultation;
  const lang = langOf(visit, consultation.language);
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      description={summary}
      errors={errors}
      trail={[{ text: visit.t('frame.consultations'), to: visit.to('consultations') }]}
      isPrivate={consultation.phase === 'DRAFT'}
    >
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l" lang={lang}>
        {title}
      </h1>
      {lang && <p class="govuk-inset-text">{visit.t('consultation.notTranslated')}</p>}
      <div class="urna-columns">
        <div>
          <LivePart visit={visit} id="state" subscription={consultationNews} variables={{ id }} hasLink={false}>
            <State visit={visit} consultation={consultation} />
          </LivePart>
          <LivePart visit={visit} id="figures" subscription={commentNews} variables={{ id }}>
            <Figures visit={visit} consultation={consultation} />
          </LivePart>
          {consultation.integrity && consultation.phase !== 'DRAFT' && consultation.phase !== 'SCHEDULED' && (
            <IntegrityPanel visit={visit} integrity={consultation.integrity} consultation={consultation} />
          )}
          <Answers visit={visit} consultation={consultation} />
          <section aria-labelledby="proposal">
            <h2 class="govuk-heading-m" id="proposal">
              {visit.t('consultation.proposal')}
            </h2>
            <Prose html={consultation.bodyHtml} lang={lang} />
          </section>
          {memorandum && memorandum.parts.length > 0 && (
            <section aria-labelledby="memorandum">
              <h2 class="govuk-heading-m" id="memorandum">
                {visit.t('consultation.memorandum')}
              </h2>
              <p class="govuk-body">{visit.t('consultation.memorandumHint')}</p>
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">{visit.t('consultation.memorandumOpen')}</span>
                </summary>
                <div class="govuk-details__text">
                  {memorandum.parts.map(({ name, bodyHtml }) => (
                    <div key={name}>
                      <h3 class="govuk-heading-s">{visit.t(`memorandum.${name}`)}</h3>
                      <Prose html={bodyHtml} lang={langOf(visit, 'es')} />
                    </div>
                  ))}
                </div>
              </details>
            </section>
          )}
          {history.nodes.length > 0 && (
            <section aria-labelledby="history">
              <h2 class="govuk-heading-m" id="history">
                {visit.t('consultation.history')}
              </h2>
              <Timeline visit={visit} timeZone={timeZone} entries={history.nodes} />
              <p class="govuk-body urna-no-print">
                <a class="govuk-link" href={visit.to('history', { slug })}>
                  {visit.t('consultation.wholeHistory')}
                </a>
              </p>
            </section>
          )}
        </div>
        <div class="urna-aside">
          <Facts visit={visit} consultation={consultation} />
          <Following visit={visit} consultation={consultation} />
          <Share visit={visit} title={title} to={visit.to('consultation', { slug })} poster={visit.to('poster', { slug })} />
        </div>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

const consultationNews =
  'subscription($id: ID!) { consultationEvents(consultationId: $id) { ... on ConsultationChanged { sequence } ... on ResyncRequired { sequence } } }';
const commentNews =
  'subscription($id: ID!) { commentEvents(consultationId: $id) { ... on CommentChanged { sequence } ... on ResyncRequired { sequence } } }';

/** Where it stands and what one can do now. */
function State({ visit, consultation }: PartProps) {
  const { id, slug, phase, summary, viewerCanComment, viewerCanEdit, polls, text } = consultation;
  const lang = langOf(visit, consultation.language);
  const mayTry = viewerCanComment.allowed || viewerCanComment.code === 'SIGN_IN_REQUIRED';
  return (
    <>
      <p class="govuk-body urna-standing">
        <PhaseTag visit={visit} phase={phase} /> <strong>{standing(visit, consultation)}</strong>
      </p>
      <p class="govuk-body-l" lang={lang}>
        {summary}
      </p>
      {phase !== 'OPEN' && (
        <div class="govuk-inset-text">
          {visit.t(`consultation.now.${phase}`)}
          {consultation.withdrawalReason && <p lang={langOf(visit, 'es')}>{consultation.withdrawalReason}</p>}
        </div>
      )}
      {viewerCanEdit.allowed && (
        <p class="govuk-body urna-no-print">
          <a class="govuk-link" href={visit.to('prepare', { id })}>
            {visit.t('consultation.prepare')}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{visit.t(phase === 'OPEN' ? 'consultation.takePart' : 'consultation.read')}</h2>
      {phase === 'OPEN' &&
        (mayTry ? (
          <div class="urna-call">
            <a class="govuk-button" href={visit.to('writeComment', { subject: id })}>
              {visit.t('consultation.comment')}
            </a>
            {!visit.isSignedIn && <p class="govuk-hint">{visit.t('consultation.accountNeeded')}</p>}
          </div>
        ) : (
          <p class="govuk-body">
            {viewerCanComment.reason} <WayOn visit={visit} code={viewerCanComment.code} />
          </p>
        ))}
      <ul class="govuk-task-list">
        {text && (
          <Way
            id="read-text"
            to={visit.to('text', { slug })}
            text={visit.t('consultation.readText')}
            hint={visit.t('consultation.readTextHint', { count: text.articleCount })}
          />
        )}
        {phase !== 'DRAFT' && phase !== 'SCHEDULED' && (
          <Way
            id="read-comments"
            to={visit.to('comments', { slug })}
            text={visit.t('consultation.readComments')}
            hint={visit.t('consultation.readCommentsHint')}
          />
        )}
        {polls.map((poll) => (
          <Way
            key={poll.id}
            id={`poll-${poll.id}`}
            to={visit.to('poll', { id: poll.id })}
            text={poll.question}
            lang={lang}
            hint={turnoutOf(visit, poll)}
            status={
              poll.viewerBallot
                ? { text: visit.t('consultation.voted'), colour: 'green' }
                : phase === 'OPEN'
                  ? { text: visit.t('consultation.vote'), colour: 'teal' }
                  : { text: visit.t(poll.results.isFinal ? 'consultation.result' : 'consultation.poll'), colour: 'grey' }
            }
          />
        ))}
      </ul>
    </>
  );
}

interface WayProps {
  id: string;
  to: string;
  text: string;
  lang?: string;
  hint: string;
  status?: { text: string; colour: string };
}

function Way({ id, to, text, lang, hint, status }: WayProps) {
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <a class="govuk-link govuk-task-list__link" href={to} lang={lang} aria-describedby={`${id}-hint${status ? ` ${id}-status` : ''}`}>
          {text}
        </a>
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {hint}
        </div>
      </div>
      {status && (
        <div class="govuk-task-list__status" id={`${id}-status`}>
          <strong class={`govuk-tag govuk-tag--${status.colour}`}>{status.text}</strong>
        </div>
      )}
    </li>
  );
}

/** Until when, since when or when, with the hour, and how far away that is. */
function standing(visit: Visit, { phase, opensAt, closesAt, timeZone }: Consultation): string {
  const facts = (at: string) => ({ moment: visit.words.moment(at, timeZone), distance: visit.words.distance(at, visit.now) });
  if (phase === 'SCHEDULED' && opensAt) return visit.t('consultation.opens', facts(opensAt));
  if (phase === 'OPEN' && closesAt) return visit.t('consultation.closes', facts(closesAt));
  return phase !== 'DRAFT' && phase !== 'WITHDRAWN' && closesAt ? visit.t('consultation.closed', facts(closesAt)) : '';
}

/** How many have voted, and when the count can be read. */
function turnoutOf(visit: Visit, { kind, results, resultsPolicy }: Consultation['polls'][number]): string {
  const { turnout, visibility } = results;
  return [
    visit.t(`consultation.kind.${kind}`),
    ...(turnout === null ? [] : [visit.t('consultation.turnout', { count: turnout })]),
    ...(visibility === 'FULL' ? [] : [visit.t(`consultation.results.${resultsPolicy}`)]),
  ].join(' ');
}

function Figures({ visit, consultation: { slug, commentCounts, argumentCounts, followerCount } }: PartProps) {
  const entries = [
    ['total', commentCounts.total],
    ['inFavour', commentCounts.inFavour],
    ['against', commentCounts.against],
    ['neutral', commentCounts.neutral],
    ...(followerCount > 0 ? [['followers', followerCount] as const] : []),
  ] as const;
  return (
    <>
      <h2 class="govuk-heading-m">{visit.t('consultation.figures')}</h2>
      {commentCounts.total === 0 && followerCount === 0 ? (
        <p class="govuk-body">{visit.t('consultation.noFigures')}</p>
      ) : (
        <dl class="urna-figures">
          {entries.map(([name, count]) => (
            <div key={name}>
              <dt>{visit.t(`figures.${name}`)}</dt>
              <dd>{visit.words.number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      {commentCounts.total > 0 && (
        <p class="govuk-body urna-no-print">
          <a class="govuk-link" href={visit.to('comments', { slug })}>
            {visit.t('consultation.allComments', { count: commentCounts.total })}
          </a>
        </p>
      )}
      {argumentCounts.comments > 0 && (
        <p class="govuk-body">
          {visit.t('arguments.counts', { ...argumentCounts })}.{' '}
          <a class="govuk-link urna-no-print" href={visit.to('arguments', { slug })}>
            {visit.t('arguments.link', { count: argumentCounts.arguments })}
          </a>
        </p>
      )}
    </>
  );
}

/** After the closing: how far the agency has come with its answers, and whether it is late. */
function Answers({ visit, consultation }: PartProps) {
  const { id, slug, phase, timeZone, answeringProgress: progress, observationsReport: report } = consultation;
  const isOver = phase === 'CLOSED' || phase === 'ANSWERED' || phase === 'ARCHIVED';
  if (!isOver || !progress?.isEntered || progress.total === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 class="govuk-heading-m" id="answers">
        {visit.t('consultation.answers')}
      </h2>
      <LivePart visit={visit} id="answering" subscription={answeringNews} variables={{ id }} hasLink={false}>
        <AnsweringProgress visit={visit} progress={progress} timeZone={timeZone} />
      </LivePart>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={visit.to('answers', { slug })}>
            {visit.t('consultation.readAnswers')}
          </a>
        </li>
        {report && (
          <li>
            <a class="govuk-link" href={report.file}>
              {visit.t('answers.report', { number: report.number })}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Following({ visit, consultation }: PartProps) {
  if (consultation.phase === 'DRAFT') return null;
  const { viewerFollows } = consultation;
  return (
    <section aria-labelledby="follow" class="urna-no-print">
      <h2 class="govuk-heading-m" id="follow">
        {visit.t('follow.title')}
      </h2>
      <p class="govuk-body">{visit.t(viewerFollows ? 'follow.following' : 'follow.hint')}</p>
      {visit.isSignedIn ? (
        <FormBody visit={visit}>
          <Button
            text={visit.t(viewerFollows ? 'follow.stop' : 'follow.start')}
            act={viewerFollows ? 'unfollow' : 'follow'}
            kind="secondary"
          />
        </FormBody>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.signIn()}>
            {visit.t('follow.signIn')}
          </a>
        </p>
      )}
    </section>
  );
}
