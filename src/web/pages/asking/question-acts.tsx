/** What readers can do with a question: want to know too, and if it is theirs rate, ask once more, or take it back. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { acceptsPersonalData, PersonalDataAsked, personalDataWords } from '../../parts/personal-data.js';
import type { QuestionPageQuery } from './question.data.js';

type Question = NonNullable<QuestionPageQuery['question']>;

const ratings = ['5', '4', '3', '2', '1'] as const;
const [mostReason, mostWords] = [2_000, 10_000];

/** How many want to know, and the button to be one of them. */
export function FollowForm({ visit, question }: { visit: Visit; question: Question }) {
  const { followerCount, viewerFollows, viewerCanFollow, number } = question;
  const mayFollow = viewerCanFollow.allowed || viewerCanFollow.code === 'SIGN_IN_REQUIRED';
  if (!mayFollow && !viewerFollows)
    return followerCount > 0 ? <p class="govuk-body">{visit.t('knowToo.count', { count: followerCount })}</p> : null;
  return (
    <section aria-labelledby="follow" class="urna-no-print">
      <h2 class="govuk-heading-m" id="follow">
        {visit.t('knowToo.title')}
      </h2>
      <p class="govuk-body">
        {visit.t('knowToo.count', { count: followerCount })} {visit.t(viewerFollows ? 'knowToo.isFollowed' : 'knowToo.hint')}
      </p>
      <FormBody visit={visit} to={visit.to('question', { number })}>
        <Button
          text={visit.t(viewerFollows ? 'knowToo.no' : 'knowToo.yes')}
          act={viewerFollows ? 'unfollow' : 'follow'}
          kind={viewerFollows ? 'secondary' : 'primary'}
        />
      </FormBody>
    </section>
  );
}

interface ActsProps {
  visit: Visit;
  question: Question;
  form?: Form;
  errors?: readonly UserError[];
}

export function ActsOfAsker(props: ActsProps) {
  const { visit, question } = props;
  if (!question.viewerAsked) return null;
  return (
    <>
      {question.viewerCanRate.allowed && <Rate {...props} />}
      {question.viewerCanAskAgain.allowed && <AskAgain {...props} />}
      {question.viewerCanWithdraw.allowed && (
        <p class="govuk-body urna-no-print">
          <a class="govuk-link" href={visit.to('withdrawQuestion', { number: question.number })}>
            {visit.t('withdrawQuestion.link')}
          </a>
        </p>
      )}
    </>
  );
}

function Rate({ visit, question, form, errors }: ActsProps) {
  const written = form?.act === 'rate' ? form : undefined;
  return (
    <section aria-labelledby="rate" class="urna-narrow urna-no-print">
      <h2 class="govuk-heading-m" id="rate">
        {visit.t('rate.title')}
      </h2>
      <FormBody visit={visit} to={visit.to('question', { number: question.number })} formKey={written?.key}>
        <Radios
          visit={visit}
          name="rating"
          label={visit.t('rate.label')}
          hint={visit.t('rate.hint')}
          choices={ratings.map((value) => ({ value, text: visit.t('rate.choice', { rating: value, words: visit.t(`rate.${value}`) }) }))}
          chosen={[written?.text('rating')]}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="words"
          label={visit.t('rate.words')}
          hint={visit.t('rate.wordsHint')}
          value={written?.text('words')}
          most={mostReason}
          rows={3}
          errors={errors}
        />
        <Button text={visit.t('rate.button')} act="rate" />
      </FormBody>
    </section>
  );
}

function AskAgain({ visit, question, form, errors }: ActsProps) {
  const written = form?.act === 'askAgain' ? form : undefined;
  return (
    <section aria-labelledby="again" class="urna-narrow urna-no-print">
      <h2 class="govuk-heading-m" id="again">
        {visit.t('askAgain.title')}
      </h2>
      <p class="govuk-body">
        {visit.t('askAgain.hint', { moment: question.askAgainUntil ? visit.words.moment(question.askAgainUntil) : '' })}
      </p>
      <FormBody
        visit={visit}
        to={visit.to('question', { number: question.number })}
        keep={`ask-again:${question.number}`}
        formKey={written?.key}
      >
        <TextArea
          visit={visit}
          name="again"
          label={visit.t('askAgain.words')}
          value={written?.text('again')}
          most={mostWords}
          rows={5}
          errors={errors}
          personalData={question.isPrivate ? undefined : personalDataWords(visit)}
        />
        {written && !question.isPrivate && (
          <PersonalDataAsked visit={visit} texts={[written.text('again')]} isAccepted={acceptsPersonalData(written)} />
        )}
        <Button text={visit.t('askAgain.button')} act="askAgain" kind="secondary" />
      </FormBody>
    </section>
  );
}
