/** The questions that whoever asks has asked, and those whose answer they want to know too. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ActivityFrame } from '../voting/activity-frame.js';
import { AskButton } from './ask-button.js';
import { FollowedQuestionsPageDocument, OwnQuestionsPageDocument } from './asking.data.js';
import { QuestionLine } from './question-line.js';

export const activityQuestionsPage: Page = {
  address: 'activityQuestions',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(OwnQuestionsPageDocument, pageAt(visit, 15));
    const { nodes, pageInfo } = data.viewerQuestions;
    return show(
      <ActivityFrame visit={visit} data={data} name="activityQuestions">
        <AskButton visit={visit} />
        {nodes.length === 0 && <p class="govuk-body">{visit.t('activityQuestions.none')}</p>}
        {nodes.map((question) => (
          <QuestionLine key={question.id} visit={visit} question={question} ownTitle={question.original?.title} />
        ))}
        <Pager visit={visit} page={pageInfo} label={visit.t('questions.pages')} />
      </ActivityFrame>,
    );
  },
};

export const activityFollowedQuestionsPage: Page = {
  address: 'activityFollowedQuestions',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(FollowedQuestionsPageDocument, pageAt(visit, 15));
    const { nodes, pageInfo } = data.viewerFollowedQuestions;
    return show(
      <ActivityFrame visit={visit} data={data} name="activityFollowedQuestions">
        {nodes.length === 0 && <p class="govuk-body">{visit.t('activityFollowedQuestions.none')}</p>}
        {nodes.map((question) => (
          <QuestionLine key={question.id} visit={visit} question={question} />
        ))}
        <Pager visit={visit} page={pageInfo} label={visit.t('questions.pages')} />
      </ActivityFrame>,
    );
  },
};
