/** The matrix of observations: which need an answer, choosing among them, and choosing some to answer or sign. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { AnsweringProgress, answeringNews } from '../../parts/answering-progress.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import { choiceIn, filterOf, filterQuery } from './chosen.js';
import { Choose } from './choose.js';
import { Gate } from './gate.js';
import { MatrixDoorDocument, MatrixPageDocument, type MatrixPageQuery } from './matrix.data.js';
import { AboutObservation, AnsweredWith, SaidWords } from './observation-row.js';

type Matrix = NonNullable<MatrixPageQuery['consultation']>;

export const matrixPage: Page = {
  address: 'observations',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const id = visit.part('id');
    const { slug } = forOfficials((await visit.ask(MatrixDoorDocument, { id })).consultation);
    const choice = choiceIn(visit);
    const filter = await filterOf(visit, slug, choice);
    const data = await visit.ask(MatrixPageDocument, { id, signedIn: true, filter, ...pageAt(visit, 20) });
    const consultation = orNotFound(data.consultation);
    const { answeringProgress: progress, viewerCanAnswer, text, agency, phase, timeZone } = consultation;
    const kept = visit.query.get('kept');
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('matrix.title')}>
        {kept && /^[\w-]{1,80}$/.test(kept) && <span hidden data-kept={kept} />}
        {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason} />}
        {progress?.isEntered ? (
          <>
            <LivePart visit={visit} id="progress" subscription={answeringNews} variables={{ id: consultation.id }}>
              <AnsweringProgress visit={visit} progress={progress} timeZone={timeZone} />
              {(progress.prepared ?? 0) > 0 && <p class="govuk-body">{visit.t('matrix.prepared', { count: progress.prepared })}</p>}
            </LivePart>
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{visit.t('gate.title')}</span>
              </summary>
              <div class="govuk-details__text">
                <Gate visit={visit} id={id} phase={phase} gate={consultation} />
              </div>
            </details>
            <p class="govuk-body">
              <a class="govuk-link" href={visit.to('observationTemplates', { slug: agency.slug })}>
                {visit.t('observationTemplates.title')}
              </a>
            </p>
            <Choose visit={visit} choice={choice} contents={text?.contents ?? []} themes={consultation.themes} />
            <List visit={visit} matrix={consultation} revision={progress.revision} />
          </>
        ) : (
          viewerCanAnswer.allowed && <p class="govuk-body">{visit.t('matrix.notEntered')}</p>
        )}
      </DeskFrame>,
    );
  },
};

function List({ visit, matrix, revision }: { visit: Visit; matrix: Matrix; revision: number }) {
  const { observations, observationsCount: count, viewerCanAnswer } = matrix;
  return (
    <section aria-labelledby="list">
      <h2 class="govuk-heading-m" id="list" tabindex={-1}>
        {visit.t('matrix.found', { count })}
      </h2>
      {visit.query.get('done') === 'nothingTicked' && <p class="govuk-inset-text">{visit.t('matrix.tickFirst')}</p>}
      {count > 0 &&
        (viewerCanAnswer.allowed ? (
          <Choosing visit={visit} matrix={matrix} revision={revision} />
        ) : (
          <Rows visit={visit} matrix={matrix} isTicking={false} />
        ))}
      <Pager visit={visit} page={observations.pageInfo} label={visit.t('matrix.pages')} anchor="list" />
    </section>
  );
}

/** The list as a form whose buttons lead to the act, with what was ticked in the address. */
function Choosing({ visit, matrix, revision }: { visit: Visit; matrix: Matrix; revision: number }) {
  const id = visit.part('id');
  const to = (name: 'answerObservations' | 'signAnswers') => visit.to(name, { id });
  const all = { ...filterQuery(visit), seen: String(revision) };
  const count = matrix.observationsCount;
  const { standing } = choiceIn(visit);
  const isSigned = standing === 'SIGNED' || standing === 'REVISED';
  const revise = isSigned ? { revise: '1' } : {};
  return (
    <>
      <div class="urna-acts urna-act-on">
        <span>{visit.t('matrix.all', { count })}</span>
        <a class="govuk-link" href={visit.to('answerObservations', { id }, { ...all, ...revise })}>
          {visit.t(isSigned ? 'matrix.reviseAll' : 'matrix.answerAll')}
        </a>
        {!isSigned && (
          <a class="govuk-link" href={visit.to('signAnswers', { id }, all)}>
            {visit.t('matrix.signAll')}
          </a>
        )}
        <a class="govuk-link" href={visit.here({ tick: 'page' })}>
          {visit.t('matrix.tickPage')}
        </a>
      </div>
      <form method="get" action={to('answerObservations')}>
        <input type="hidden" name="ticked" value="1" />
        {Object.entries(all).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Rows visit={visit} matrix={matrix} isTicking />
        <fieldset class="govuk-fieldset urna-act-on">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{visit.t('matrix.ticked')}</legend>
          <div class="govuk-button-group">
            <button class="govuk-button" type="submit">
              {visit.t('matrix.answer')}
            </button>
            <button class="govuk-button govuk-button--secondary" type="submit" formaction={to('signAnswers')}>
              {visit.t('matrix.sign')}
            </button>
            <button class="govuk-button govuk-button--secondary" type="submit" name="revise" value="1">
              {visit.t('matrix.revise')}
            </button>
          </div>
        </fieldset>
      </form>
    </>
  );
}

function Rows({ visit, matrix, isTicking }: { visit: Visit; matrix: Matrix; isTicking: boolean }) {
  const { observations, timeZone } = matrix;
  const isTicked = visit.query.get('tick') === 'page';
  return (
    <ul class="urna-matrix">
      {observations.nodes.map((observation) => {
        const { id, number, state } = observation;
        const name = visit.t('matrix.number', { number });
        return (
          <li key={id} id={`o-${number}`}>
            <div class="urna-matrix__head">
              {isTicking && state === 'IN_SCOPE' && (
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" type="checkbox" id={`n-${number}`} name="n" value={number} checked={isTicked} />
                    <label class="govuk-label govuk-checkboxes__label" for={`n-${number}`}>
                      <span class="govuk-visually-hidden">{visit.t('matrix.tick', { number })}</span>
                    </label>
                  </div>
                </div>
              )}
              <h3 class="govuk-heading-s">
                <a class="govuk-link" href={visit.to('observation', { id: visit.part('id'), number: String(number) })}>
                  {name}
                </a>
              </h3>
            </div>
            <div class="urna-matrix__said">
              <AboutObservation visit={visit} observation={observation} timeZone={timeZone} />
              <SaidWords visit={visit} observation={observation} />
            </div>
            <div class="urna-matrix__answer">
              <AnsweredWith visit={visit} observation={observation} timeZone={timeZone} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
