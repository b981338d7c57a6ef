/** One piece of guidance, and the questions that it came from. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { AskButton } from './ask-button.js';
import { GuidancePageDocument } from './guidance.data.js';
import { QuestionLine } from './question-line.js';

export const guidancePage: Page = {
  address: 'guidance',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(GuidancePageDocument, { id: visit.part('id') });
    const guidance = orNotFound(data.guidance);
    const { id, title, locale, agency, bodyHtml, edition, publishedAt, revisedAt, questionsAnswered } = guidance;
    const dates = { edition, published: visit.words.day(publishedAt), revised: visit.words.day(revisedAt) };
    return show(
      <Frame
        visit={visit}
        data={data}
        title={title}
        trail={[
          { text: visit.t('questions.title'), to: visit.to('questions') },
          { text: visit.t('guidances.title'), to: visit.to('guidances') },
        ]}
      >
        <span class="govuk-caption-l">{visit.t('guidance.by', { agency: agency.name })}</span>
        <h1 class="govuk-heading-l" lang={langOf(visit, locale)}>
          {title}
        </h1>
        <p class="urna-meta">
          {visit.t(edition > 1 ? 'guidance.edition' : 'guidance.first', dates)}
          {edition > 1 && (
            <>
              {' '}
              <a class="govuk-link" href={visit.to('guidanceHistory', { id })}>
                {visit.t('guidance.history')}
              </a>
            </>
          )}
        </p>
        <Prose html={bodyHtml} lang={langOf(visit, locale)} />
        {agency.viewerCanSeeQueue.allowed && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('reviseGuidance', { id })}>
              {visit.t('guidance.revise')}
            </a>
          </p>
        )}
        {questionsAnswered.length > 0 && (
          <section aria-labelledby="questions">
            <h2 class="govuk-heading-m" id="questions">
              {visit.t('guidance.questions')}
            </h2>
            {questionsAnswered.map((question) => (
              <QuestionLine key={question.id} visit={visit} question={question} level={3} />
            ))}
          </section>
        )}
        <p class="govuk-body">{visit.t('guidance.notEnough')}</p>
        <AskButton visit={visit} agency={agency.slug} isSecondary />
      </Frame>,
    );
  },
};
