/** Voting: choose, check what one is about to cast, and only then cast it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { WayOn } from '../../parts/way-on.js';
import { choiceOfBallot, fieldsOf, hasGap, inputOf, readChoice, type Choice, type Step } from './choice.js';
import { faultsOfChoice } from './choice-faults.js';
import { BallotFields } from './choose.js';
import { Chosen } from './chosen.js';
import type { PollPartsFragment as Poll } from './poll-parts.data.js';
import { territoriesFor, TerritoryField, type TerritoryChoice } from './territory-field.js';
import { CastVoteDocument, VotePageDocument, type VotePageQuery } from './vote.data.js';

export const votePage: Page = {
  address: 'vote',
  comesFor: 'vote',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const [data, poll, territories] = await read(visit);
    return poll.viewerCanVote.allowed
      ? choose(visit, data, poll, { choice: choiceOfBallot(poll), territories })
      : refuse(visit, data, poll);
  },

  async act(visit, form) {
    const [data, poll, territories] = await read(visit);
    if (!poll.viewerCanVote.allowed) return refuse(visit, data, poll, 422);
    const choice = readChoice(poll, form);
    const batch = Number.parseInt(form.text('batch'), 10) || 0;
    if (form.act === 'next') return choose(visit, data, poll, { choice, territories, batch: batch + 1 });
    if (form.act === 'back') return choose(visit, data, poll, { choice, territories, batch: batch - 1 });
    if (form.act === 'change') return choose(visit, data, poll, { choice, territories });
    const faults = faultsOfChoice(visit, poll, choice);
    if (faults.length > 0) return choose(visit, data, poll, { choice, territories, batch, errors: faults });
    if (form.act !== 'cast') return check(visit, data, poll, choice, territories);
    const { receipt, userErrors } = await visit.act(CastVoteDocument, {
      input: {
        pollId: poll.id,
        ...inputOf(poll, choice),
        idempotencyKey: form.key,
      },
    });
    if (receipt) return redirect(visit.to('receipt', { code: receipt.code }, { done: 'voted' }));
    // It may have closed between the two readings.
    const [again, now] = await read(visit);
    return now.viewerCanVote.allowed
      ? choose(visit, again, now, { choice, territories, errors: userErrors })
      : refuse(visit, again, now, 422);
  },
};

async function read(visit: Visit): Promise<[VotePageQuery, Poll, TerritoryChoice[]]> {
  const data = await visit.ask(VotePageDocument, { id: visit.part('id') });
  const poll = orNotFound(data.poll);
  return [data, poll, await territoriesFor(visit, poll)];
}

function trailOf(visit: Visit, poll: Poll): { text: string; to: string }[] {
  return [
    { text: poll.consultation.title, to: visit.to('consultation', { slug: poll.consultation.slug }) },
    { text: visit.t('vote.trail'), to: visit.to('poll', { id: poll.id }) },
  ];
}

function choose(visit: Visit, data: VotePageQuery, poll: Poll, { territories, ...step }: Step & { territories: TerritoryChoice[] }): View {
  const { errors, choice } = step;
  return show(
    <Frame
      visit={visit}
      data={data}
      title={visit.t('vote.title', { question: poll.question })}
      errors={errors}
      trail={trailOf(visit, poll)}
      isPrivate
    >
      <div class="urna-narrow">
        {poll.viewerBallot && <p class="govuk-inset-text">{visit.t('vote.already')}</p>}
        <FormBody visit={visit}>
          <BallotFields visit={visit} poll={poll} {...step}>
            {poll.asksTerritory && <TerritoryField visit={visit} territories={territories} chosen={choice.territory} errors={errors} />}
          </BallotFields>
        </FormBody>
        <p class="govuk-body-s">{visit.t('vote.notYet')}</p>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** What is about to be cast. Its key is new each time: who goes back and chooses anew casts anew, who sends this twice casts once. */
function check(visit: Visit, data: VotePageQuery, poll: Poll, choice: Choice, territories: readonly TerritoryChoice[]): View {
  const [isStatements, isScore] = [poll.kind === 'STATEMENTS', poll.kind === 'SCORE'];
  const unanswered = [...choice.positions, ...choice.scores].filter((each) => each === null).length;
  return show(
    <Frame visit={visit} data={data} title={visit.t('vote.check')} trail={trailOf(visit, poll)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('vote.check')}</h1>
        <p class="govuk-body">{visit.t('vote.about')}</p>
        <h2 class="govuk-heading-m" lang={langOf(visit, poll.language)}>
          {poll.question}
        </h2>
        <Chosen visit={visit} poll={poll} choice={choice} />
        {isStatements && unanswered > 0 && <p class="govuk-body">{visit.t('vote.unanswered', { count: unanswered })}</p>}
        {isScore && unanswered > 0 && <p class="govuk-body">{visit.t('vote.unscored', { count: unanswered })}</p>}
        {hasGap(choice) && <p class="govuk-inset-text">{visit.t('vote.gapClosed')}</p>}
        {poll.kind === 'RANKING' && choice.optionIds.length < poll.options.length && choice.optionIds.length > 0 && (
          <p class="govuk-body">{visit.t('vote.unranked', { count: poll.options.length - choice.optionIds.length })}</p>
        )}
        {poll.asksTerritory && (
          <p class="govuk-body">
            {visit.t('vote.territoryIs', {
              territory: territories.find(({ code }) => code === choice.territory)?.name ?? choice.territory,
            })}
          </p>
        )}
        {poll.viewerBallot && <p class="govuk-inset-text">{visit.t('vote.replaces')}</p>}
        <FormBody visit={visit}>
          {fieldsOf(choice).map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <div class="govuk-button-group">
            <Button text={visit.t('vote.cast')} act="cast" />
            <Button text={visit.t('vote.change')} act="change" kind="secondary" />
          </div>
        </FormBody>
      </div>
    </Frame>,
  );
}

/** Voting is not possible, or no longer. */
function refuse(visit: Visit, data: VotePageQuery, poll: Poll, status = 200): View {
  return show(
    <Frame visit={visit} data={data} title={visit.t('vote.cannot')} trail={trailOf(visit, poll)} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('vote.cannot')}</h1>
      <p class="govuk-body-l" lang={langOf(visit, poll.language)}>
        {poll.question}
      </p>
      <p class="govuk-inset-text">
        {poll.viewerCanVote.reason} <WayOn visit={visit} code={poll.viewerCanVote.code} roll={poll.eligibility.roll?.id} />
      </p>
      {status === 422 && <p class="govuk-body">{visit.t('vote.notCast')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('poll', { id: poll.id })}>
          {visit.t('vote.toPoll')}
        </a>
      </p>
    </Frame>,
    status,
  );
}
