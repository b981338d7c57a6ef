/** One observation with all its words, its answers so far, and the replies to it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Answer, DispositionTag } from '../../parts/answer.js';
import { Writer, writerOf } from '../../parts/entered.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { DeskFrame, forOfficials } from '../workbench/desk.js';
import { ObservationPageDocument, type ObservationPageQuery } from './answering.data.js';
import { AboutObservation, PreparedReasons, SaidWords } from './observation-row.js';

type Found = NonNullable<ObservationPageQuery['consultation']>;
type Observation = Found['observations']['nodes'][number];

export const observationPage: Page = {
  address: 'observation',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const [id, number] = [visit.part('id'), visit.part('number')];
    if (!/^[1-9]\d{0,8}$/.test(number)) return orNotFound<never>(null);
    const data = await visit.ask(ObservationPageDocument, { id, number: Number(number), signedIn: true });
    const consultation = forOfficials(data.consultation);
    const observation = orNotFound(consultation.observations.nodes[0]);
    const { agency, timeZone } = consultation;
    const { answer, prepared } = observation;
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('matrix.number', { number: observation.number })}>
        <AboutObservation visit={visit} observation={observation} timeZone={timeZone} />
        <SaidWords visit={visit} observation={observation} isWhole />
        {observation.comment && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('comment', { id: observation.comment.id })}>
              {visit.t('observation.public')}
            </a>
          </p>
        )}
        <h2 class="govuk-heading-m">{visit.t('observation.answer')}</h2>
        {answer && <Answer visit={visit} answer={answer} number={observation.number} agency={agency.name} timeZone={timeZone} />}
        {prepared && (
          <div class="urna-answer urna-answer--prepared">
            <p class="urna-acts">
              <strong>
                {visit.t(answer ? 'matrix.revisionBy' : 'matrix.preparedBy', {
                  name: prepared.author?.displayName ?? '',
                  day: visit.words.moment(prepared.preparedAt, timeZone),
                })}
              </strong>
              <DispositionTag visit={visit} disposition={prepared.disposition} />
            </p>
            <PreparedReasons visit={visit} prepared={prepared} />
            <p class="urna-meta">{visit.t(answer ? 'observation.revisionWaits' : 'observation.preparedHint')}</p>
          </div>
        )}
        {!answer && !prepared && (
          <p class="govuk-body">{visit.t(observation.state === 'IN_SCOPE' ? 'observation.waiting' : 'observation.needsNone')}</p>
        )}
        <Acts visit={visit} consultation={consultation} observation={observation} />
        <Replies visit={visit} consultation={consultation} observation={observation} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('observations', { id })}>
            {visit.t('reply.back')}
          </a>
        </p>
      </DeskFrame>,
    );
  },
};

function Acts({ visit, consultation, observation }: { visit: Visit; consultation: Found; observation: Observation }) {
  const { viewerCanAnswer, answeringProgress } = consultation;
  const { number, state, answer, prepared } = observation;
  if (!viewerCanAnswer.allowed) return <p class="govuk-body">{viewerCanAnswer.reason}</p>;
  if (state !== 'IN_SCOPE') return null;
  const id = visit.part('id');
  const query = { n: number, seen: answeringProgress?.revision ?? 0, ...(answer ? { revise: 1 } : {}) };
  return (
    <div class="govuk-button-group">
      <a class="govuk-button" role="button" draggable={false} href={visit.to('answerObservations', { id }, query)}>
        {visit.t(answer ? 'observation.revise' : prepared ? 'observation.change' : 'observation.give')}
      </a>
      {prepared && !answer && (
        <a class="govuk-button govuk-button--secondary" role="button" draggable={false} href={visit.to('signAnswers', { id }, query)}>
          {visit.t('observation.sign')}
        </a>
      )}
    </div>
  );
}

/** Replies are conversation, but an official may find that one says more. */
function Replies({ visit, consultation, observation }: { visit: Visit; consultation: Found; observation: Observation }) {
  const replies = observation.comment?.replies.nodes ?? [];
  if (replies.length === 0) return null;
  const id = visit.part('id');
  return (
    <section aria-labelledby="replies">
      <h2 class="govuk-heading-m" id="replies">
        {visit.t('comment.replies', { count: observation.comment?.repliesCount ?? replies.length })}
      </h2>
      {replies.map((reply) => (
        <div class="urna-comment" key={reply.id}>
          <p class="urna-acts">
            <Writer visit={visit} comment={reply} />
            <a class="govuk-link" href={visit.to('comment', { id: reply.id })}>
              {visit.words.moment(reply.createdAt, consultation.timeZone)}
            </a>
          </p>
          {reply.bodyHtml ? (
            <Prose html={reply.bodyHtml} lang={langOf(visit, 'es')} />
          ) : (
            <p class="govuk-body urna-meta">{visit.t(`comment.${reply.state}`)}</p>
          )}
          {reply.observationNumber !== null ? (
            <p class="urna-acts">
              <a class="govuk-link" href={visit.to('observation', { id, number: String(reply.observationNumber) })}>
                {visit.t('matrix.number', { number: reply.observationNumber })}
              </a>
            </p>
          ) : (
            reply.state === 'VISIBLE' &&
            consultation.viewerCanAnswer.allowed && (
              <p class="urna-acts">
                <a class="govuk-link" href={visit.to('takeInObservation', { id, comment: reply.id })}>
                  {visit.t('takeIn.link')}{' '}
                  <span class="govuk-visually-hidden">{visit.t('comment.of', { whose: writerOf(visit, reply) })}</span>
                </a>
              </p>
            )
          )}
        </div>
      ))}
    </section>
  );
}
