/** Taking one's ballot back, once one has confirmed it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { WithdrawVoteDocument, WithdrawVotePageDocument } from './withdraw-vote.data.js';

export const withdrawVotePage: Page = {
  address: 'withdrawVote',
  comesFor: 'vote',
  isShared: false,
  needsAccount: true,

  show: (visit) => confirm(visit),

  async act(visit, form) {
    const { userErrors } = await visit.act(WithdrawVoteDocument, { input: { pollId: visit.part('id'), idempotencyKey: form.key } });
    if (userErrors.length > 0) return confirm(visit, userErrors);
    return redirect(visit.to('poll', { id: visit.part('id') }, { done: 'voteWithdrawn' }));
  },
};

async function confirm(visit: Visit, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(WithdrawVotePageDocument, { id: visit.part('id') });
  const poll = orNotFound(data.poll);
  const { viewerCanVote: may, viewerBallot: ballot } = poll;
  const back = visit.to('poll', { id: poll.id });
  return show(
    <Frame
      visit={visit}
      data={data}
      title={visit.t('withdrawVote.title')}
      errors={errors}
      trail={[
        { text: poll.consultation.title, to: visit.to('consultation', { slug: poll.consultation.slug }) },
        { text: visit.t('vote.trail'), to: back },
      ]}
      isPrivate
    >
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('withdrawVote.title')}</h1>
        <p class="govuk-body-l" lang={langOf(visit, poll.language)}>
          {poll.question}
        </p>
        {may.allowed && ballot ? (
          <>
            <p class="govuk-body">{visit.t('withdrawVote.what')}</p>
            <FormBody visit={visit}>
              <div class="govuk-button-group">
                <Button text={visit.t('withdrawVote.button')} kind="warning" />
                <a class="govuk-link" href={back}>
                  {visit.t('withdrawVote.keep')}
                </a>
              </div>
            </FormBody>
          </>
        ) : (
          <>
            <p class="govuk-inset-text">{may.reason ?? visit.t('withdrawVote.none')}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={back}>
                {visit.t('vote.toPoll')}
              </a>
            </p>
          </>
        )}
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
