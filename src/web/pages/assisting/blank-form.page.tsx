/** Forms to print and fill in by hand: a sheet for each poll, for comments, for questions, and for those who support a comment. */
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import {
  BlankFormPageDocument,
  type BlankBallotFragment,
  type BlankFormPageQuery,
  type SupportedCommentFragment,
} from './assisting.data.js';
import { BlankChoices } from './blank-choices.js';
import { nameOf } from './gathering-words.js';
import { ArticlesSheet } from './articles-sheet.js';
import { Box, Line, Sheet, type PrintedGathering, type SheetProps } from './sheet.js';
import { SupportSheet } from './support-sheet.js';

const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
const linesToWrite = 8;

export const blankFormPage: Page = {
  address: 'blankForm',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(BlankFormPageDocument, {
      gathering: visit.part('gathering'),
      comment: visit.query.get('comment') ?? '',
      hasComment: visit.query.has('comment'),
    });
    const gathering = orNotFound(data.gathering && 'way' in data.gathering ? (data.gathering as PrintedGathering) : null);
    const consultation = orNotFound(gathering.consultation);
    if (['FORBIDDEN', 'AUDITORS_ONLY_READ'].includes(consultation.viewerCanEdit.code ?? ''))
      throw new PageError(403, consultation.viewerCanEdit.reason);
    const sheet = { visit, gathering, consultation };
    const comment = visit.query.has('comment') ? orNotFound(supportedComment(data, consultation.id)) : null;
    const title = visit.t('forms.title', { number: gathering.number });
    const trail = [
      { text: visit.t('assisting.title'), to: visit.to('assisting', { id: consultation.id }) },
      { text: nameOf(visit, gathering), to: visit.to('gathering', { id: consultation.id, gathering: gathering.id }) },
    ];
    return show(
      <Frame visit={visit} data={data} title={title} trail={trail} isPrivate>
        <h1 class="govuk-heading-l urna-no-print">{title}</h1>
        <p class="govuk-body urna-no-print">{visit.t('forms.hint')}</p>
        {comment ? (
          <SupportSheet {...sheet} comment={comment} />
        ) : (
          <>
            {consultation.polls.map((poll) => (
              <Ballot key={poll.id} {...sheet} poll={poll} />
            ))}
            <CommentSheet {...sheet} />
            <QuestionSheet {...sheet} />
            <ArticlesSheet {...sheet} />
          </>
        )}
      </Frame>,
    );
  },
};

/** One of this consultation. */
function supportedComment({ comment }: BlankFormPageQuery, consultationId: string): SupportedCommentFragment | null {
  const found = comment && 'supports' in comment ? (comment as SupportedCommentFragment) : null;
  return found?.consultation?.id === consultationId ? found : null;
}

function Ballot({ poll, ...sheet }: SheetProps & { poll: BlankBallotFragment }) {
  const { visit, consultation } = sheet;
  const { minimumAge, territories, roll } = poll.eligibility;
  const id = `sheet-${poll.id}`;
  return (
    <Sheet {...sheet} id={id} isBallot>
      <h2 class="govuk-heading-m" id={id} lang={langOf(visit, poll.language)}>
        {poll.question}
      </h2>
      <BlankChoices visit={visit} poll={poll} />
      <p class="urna-sheet__note">{visit.t('forms.secrecy')}</p>
      <Line label={visit.t('forms.document')} />
      {(minimumAge !== null || roll !== null) && <Line label={visit.t('assisting.born')} />}
      {(territories.length > 0 || poll.asksTerritory) && <Line label={visit.t('forms.home')} />}
      <p>{visit.t('forms.consent', { agency: consultation.agency.name })}</p>
      <Line label={visit.t('forms.signature')} />
    </Sheet>
  );
}

function CommentSheet(sheet: SheetProps) {
  const { visit, consultation } = sheet;
  return (
    <Sheet {...sheet} id="sheet-comment" isBallot={false}>
      <h2 class="govuk-heading-m" id="sheet-comment">
        {visit.t('forms.comment')}
      </h2>
      <Line label={visit.t('forms.about')} />
      <ul class="urna-sheet__boxes">
        {stances.map((stance) => (
          <li key={stance}>
            <Box /> {visit.t(`stance.${stance}`)}
          </li>
        ))}
      </ul>
      {Array.from({ length: linesToWrite }, (_, line) => (
        <p key={line} class="urna-sheet__write" aria-hidden="true" />
      ))}
      <Line label={visit.t('assisting.behind')} />
      <p>
        <Box /> {visit.t('forms.mayName', { agency: consultation.agency.name })}
      </p>
      <Line label={visit.t('forms.name')} />
      <Line label={visit.t('forms.signature')} />
    </Sheet>
  );
}

function QuestionSheet(sheet: SheetProps) {
  const { visit, consultation } = sheet;
  return (
    <Sheet {...sheet} id="sheet-question" isBallot={false}>
      <h2 class="govuk-heading-m" id="sheet-question">
        {visit.t('forms.question')}
      </h2>
      <p>{visit.t('forms.questionPublic', { agency: consultation.agency.name })}</p>
      <Line label={visit.t('enterQuestion.inOneSentence')} />
      {Array.from({ length: linesToWrite }, (_, line) => (
        <p key={line} class="urna-sheet__write" aria-hidden="true" />
      ))}
      <p>
        <Box /> {visit.t('forms.mayName', { agency: consultation.agency.name })}
      </p>
      <Line label={visit.t('forms.name')} />
      <Line label={visit.t('forms.signature')} />
      <Line label={visit.t('forms.questionNumber')} />
    </Sheet>
  );
}
