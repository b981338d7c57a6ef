/** Questions, answers and guidance in which nobody writes an honest word. */
import { addWorkingDays } from '../../src/platform/clock/calendar.rules.js';
import type { Person } from '../person.js';

export interface AskedHostilely {
  /** The number of one that nobody has answered. */
  waiting: string;
  /** Answered twice. */
  question: string;
  number: string;
  passedOn: string;
  guidance: string;
  template: string;
}

/** Who acts, with the trick in the words of each field. */
export interface Pen {
  act: (person: Person, mutation: string, input: Record<string, unknown>, selection?: string) => Promise<any>;
  line: (field: string, most?: number) => string;
  prose: (field: string) => string;
}

/** Asks twice: one question is extended, answered, rated, asked again and edited, the other is passed on. */
export async function askHostilely(
  { act, line, prose }: Pen,
  ana: Person,
  clara: Person,
  agencyId: string,
  other: string,
): Promise<AskedHostilely> {
  const ask = async (): Promise<{ id: string; number: string; term: { dueOn: string } }> => {
    const words = { title: line('AskQuestionInput.title', 200), body: prose('AskQuestionInput.body') };
    return (await act(ana, 'askQuestion', { agencyId, ...words }, 'question { id number term { dueOn } }')).question;
  };
  const [asked, passedOn, waiting] = [await ask(), await ask(), await ask()];
  const questionId = asked.id;
  await act(clara, 'transferQuestion', { questionId: passedOn.id, agencyId: other, reason: line('TransferQuestionInput.reason') });
  const reason = line('ExtendQuestionInput.reason');
  await act(clara, 'extendQuestion', { questionId, dueOn: addWorkingDays(asked.term.dueOn, 2), reason });
  await act(clara, 'answerQuestion', {
    questionId,
    office: line('AnswerQuestionInput.office', 200),
    body: prose('AnswerQuestionInput.body'),
  });
  await act(ana, 'rateAnswer', { questionId, rating: 1, words: line('RateAnswerInput.words') });
  await act(ana, 'askAgain', { questionId, words: prose('AskAgainInput.words') });
  await act(clara, 'answerQuestion', { questionId, office: 'Oficina', body: prose('AnswerQuestionInput.body') });
  const edition = {
    title: line('PublicEditionInput.title', 200),
    question: prose('PublicEditionInput.question'),
    askedAgain: prose('PublicEditionInput.askedAgain'),
    answer: prose('PublicEditionInput.answer'),
  };
  await act(clara, 'editQuestionForPublic', { questionId, edition, reason: line('EditQuestionForPublicInput.reason') });
  const first = { title: line('PublishGuidanceInput.title', 200), body: prose('PublishGuidanceInput.body') };
  const { guidance } = await act(clara, 'publishGuidance', { agencyId, ...first, questionIds: [questionId] }, 'guidance { id }');
  await act(clara, 'reviseGuidance', {
    guidanceId: guidance.id,
    title: line('ReviseGuidanceInput.title', 200),
    body: prose('ReviseGuidanceInput.body'),
    reason: line('ReviseGuidanceInput.reason'),
  });
  const words = { name: line('SaveAnswerTemplateInput.name', 100), body: prose('SaveAnswerTemplateInput.body') };
  const { template } = await act(clara, 'saveAnswerTemplate', { agencyId, ...words }, 'template { id }');
  return {
    question: questionId,
    number: asked.number,
    passedOn: passedOn.number,
    waiting: waiting.number,
    guidance: guidance.id,
    template: template.id,
  };
}
