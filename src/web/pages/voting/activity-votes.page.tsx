/** The polls in which whoever asks has voted: never what they chose. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { whenOf } from '../../parts/card.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { PhaseTag } from '../../parts/phase-tag.js';
import { ActivityFrame } from './activity-frame.js';
import { ActivityVotesPageDocument } from './activity-votes.data.js';

export const activityVotesPage: Page = {
  address: 'activityVotes',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(ActivityVotesPageDocument, pageAt(visit, 10));
    const { nodes, pageInfo } = data.viewerVotes;
    return show(
      <ActivityFrame visit={visit} data={data} name="activityVotes">
        <p class="govuk-body">{visit.t(nodes.length > 0 ? 'activityVotes.secret' : 'activityVotes.none')}</p>
        {nodes.map(({ poll, receiptCode }) => (
          <article class="urna-own-comment" key={poll.id}>
            <h2 class="govuk-heading-s">
              <a class="govuk-link" href={visit.to('poll', { id: poll.id })} lang={langOf(visit, poll.language)}>
                {poll.question}
              </a>
            </h2>
            <p class="govuk-body" lang={langOf(visit, poll.consultation.language)}>
              {poll.consultation.title}
            </p>
            <p class="urna-meta">
              <PhaseTag visit={visit} phase={poll.consultation.phase} /> {whenOf(visit, poll.consultation)}
            </p>
            <p class="urna-acts">
              {receiptCode && (
                <a class="govuk-link" href={visit.to('receipt', { code: receiptCode })}>
                  {visit.t('activityVotes.receipt', { code: receiptCode })}
                </a>
              )}
              {poll.viewerCanVote.allowed && (
                <a class="govuk-link" href={visit.to('vote', { id: poll.id })}>
                  {visit.rich(
                    'activityVotes.change',
                    { about: (words) => <span class="govuk-visually-hidden">{words}</span> },
                    { question: poll.question },
                  )}
                </a>
              )}
            </p>
          </article>
        ))}
        <Pager visit={visit} page={pageInfo} label={visit.t('activityVotes.pages')} />
      </ActivityFrame>,
    );
  },
};
