/** A poll: its question, whether one may vote, what has been counted so far as it may be seen, and how it is counted. */
import type { Page } from '../../kit/page.js';
import { LivePart } from '../../kit/live-part.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { whenOf } from '../../parts/card.js';
import { Frame } from '../../parts/frame.js';
import { IntegrityPanel } from '../../parts/integrity.js';
import { langOf } from '../../parts/lang.js';
import { PhaseTag } from '../../parts/phase-tag.js';
import { choiceOfBallot } from './choice.js';
import { Chosen } from './chosen.js';
import { WayOn } from '../../parts/way-on.js';
import { Checking } from './checking.js';
import { Results } from './results.js';
import { PollPageDocument, type PollPageQuery } from './poll.data.js';

type Poll = NonNullable<PollPageQuery['poll']>;

const somethingWasCounted = 'subscription($pollId:ID!){pollResults(pollId:$pollId){sequence}}';

export const pollPage: Page = {
  address: 'poll',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(PollPageDocument, { id: visit.part('id') });
    const poll = orNotFound(data.poll);
    const { consultation } = poll;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={poll.question}
        description={visit.t('poll.description', { title: consultation.title })}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: consultation.title, to: visit.to('consultation', { slug: consultation.slug }) },
        ]}
      >
        <div class="urna-columns">
          <div>
            <h1 class="govuk-heading-l" lang={langOf(visit, poll.language)}>
              {poll.question}
            </h1>
            <p class="govuk-body">
              <PhaseTag visit={visit} phase={consultation.phase} /> {whenOf(visit, consultation)}
            </p>
            <Voting visit={visit} poll={poll} />
            <LivePart visit={visit} id="results" subscription={somethingWasCounted} variables={{ pollId: poll.id }}>
              <Results visit={visit} poll={poll} />
            </LivePart>
            {poll.integrity && <IntegrityPanel visit={visit} integrity={poll.integrity} consultation={consultation} />}
          </div>
          <div>
            <Rules visit={visit} poll={poll} />
            <Checking visit={visit} poll={poll} />
            <h2 class="govuk-heading-s">{visit.t('poll.share')}</h2>
            <p class="govuk-body-s urna-address">
              <a class="govuk-link" href={visit.to('poll', { id: poll.id })}>
                {visit.origin + visit.to('poll', { id: poll.id })}
              </a>
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })}>
                {visit.t('poll.toConsultation')}
              </a>
            </p>
          </div>
        </div>
      </Frame>,
    );
  },
};

/** The way to vote, or the reason why not, and one's own ballot. */
function Voting({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { viewerCanVote: may, viewerBallot: ballot } = poll;
  // Who is not signed in yet is asked to do so on the way.
  const isOpen = may.allowed || may.code === 'SIGN_IN_REQUIRED';
  return (
    <>
      {isOpen ? (
        <>
          <a class="govuk-button" href={visit.to('vote', { id: poll.id })} role="button" draggable={false}>
            {visit.t(ballot ? 'poll.change' : 'poll.vote')}
          </a>
          {!may.allowed && <p class="govuk-body-s">{visit.t('poll.signInFirst')}</p>}
        </>
      ) : (
        <p class="govuk-inset-text">
          {may.reason} <WayOn visit={visit} code={may.code} roll={poll.eligibility.roll?.id} />
        </p>
      )}
      {ballot && (
        <section aria-labelledby="own" class="urna-own">
          <h2 class="govuk-heading-s" id="own">
            {visit.t('poll.own')}
          </h2>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{visit.t('poll.ownShow')}</span>
            </summary>
            <div class="govuk-details__text">
              <Chosen visit={visit} poll={poll} choice={choiceOfBallot(poll)} />
              <p class="govuk-body-s">{visit.t('poll.ownOnlyYou')}</p>
            </div>
          </details>
          <p class="urna-acts">
            <a class="govuk-link" href={visit.to('receipt', { code: ballot.receiptCode })}>
              {visit.t('poll.receipt')}
            </a>
            {may.allowed && (
              <a class="govuk-link" href={visit.to('withdrawVote', { id: poll.id })}>
                {visit.t('poll.withdraw')}
              </a>
            )}
          </p>
        </section>
      )}
    </>
  );
}

function Rules({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { kind, minChoices, maxChoices, lowestScore, highestScore, budget, method, resultsPolicy, countingExplanation } = poll;
  const facts = {
    min: minChoices,
    max: maxChoices,
    lowest: lowestScore,
    highest: highestScore,
    budget: budget === null ? null : visit.words.money(budget),
  };
  return (
    <section aria-labelledby="rules">
      <h2 class="govuk-heading-s" id="rules">
        {visit.t('poll.howCounted')}
      </h2>
      <p class="govuk-body">
        {countingExplanation}{' '}
        <a class="govuk-link" href={`${visit.to('counting')}#${method}`}>
          {visit.t('poll.methodMore')}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{visit.t(`poll.rule.${kind}`, facts)}</li>
        <li>{visit.t(`poll.share.${kind}`)}</li>
        <li>{visit.t(`poll.policy.${resultsPolicy}`)}</li>
        <li>{visit.t('poll.rule.change')}</li>
        <li>{visit.t('poll.rule.secret')}</li>
      </ul>
      <h2 class="govuk-heading-s">{visit.t('poll.eligibility')}</h2>
      <p class="govuk-body">{poll.eligibility.words}</p>
    </section>
  );
}
