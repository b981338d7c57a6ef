/** What is still lacking before a consultation counts as answered: one step after the other, each with where it is done. */
import type { Visit } from '../../kit/visit.js';
import type { GateFragment } from './matrix.data.js';

interface GateProps {
  visit: Visit;
  id: string;
  phase: string;
  gate: GateFragment;
}

interface Step {
  name: 'answers' | 'report' | 'answered' | 'issued';
  isDone: boolean;
  hint: string;
  to: string;
}

/** The codes that say that the report is behind the answers. */
const reportLacks = ['REPORT_UNPUBLISHED', 'REPORT_OUTDATED'];

export function Gate({ visit, id, phase, gate }: GateProps) {
  return (
    <ol class="govuk-task-list urna-gate">
      {stepsOf(visit, id, phase, gate).map(({ name, isDone, hint, to }) => (
        <li class="govuk-task-list__item govuk-task-list__item--with-link" key={name}>
          <div class="govuk-task-list__name-and-hint">
            <a class="govuk-link govuk-task-list__link" href={to} aria-describedby={`gate-${name}-hint gate-${name}-status`}>
              {visit.t(`gate.${name}`)}
            </a>
            <div class="govuk-task-list__hint" id={`gate-${name}-hint`}>
              {hint}
            </div>
          </div>
          <div class="govuk-task-list__status" id={`gate-${name}-status`}>
            {isDone ? visit.t('gate.done') : <strong class="govuk-tag govuk-tag--yellow">{visit.t('gate.lacking')}</strong>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(visit: Visit, id: string, phase: string, gate: GateFragment): Step[] {
  const { answeringProgress: progress, observationsReport: report, issuedText, viewerCanMarkAnswered } = gate;
  const unanswered = progress?.unanswered ?? 0;
  const isEntered = progress?.isEntered ?? false;
  const isMarked = phase === 'ANSWERED' || phase === 'ARCHIVED';
  const isBehind = report === null || reportLacks.includes(viewerCanMarkAnswered.code ?? '');
  const [matrix, conclusion] = [visit.to('observations', { id }, { standing: 'WAITING' }), visit.to('concludeAnswers', { id })];
  const version = issuedText?.version?.number;
  return [
    { name: 'answers', isDone: isEntered && unanswered === 0, hint: visit.t('gate.answersHint', { count: unanswered }), to: matrix },
    {
      name: 'report',
      isDone: unanswered === 0 && !isBehind,
      hint: report ? visit.t(isBehind ? 'gate.reportBehind' : 'gate.reportHint', { number: report.number }) : visit.t('gate.reportNone'),
      to: `${conclusion}#report`,
    },
    {
      name: 'answered',
      isDone: isMarked,
      hint: isMarked ? visit.t('gate.answeredHint') : (viewerCanMarkAnswered.reason ?? visit.t('gate.answeredNow')),
      to: visit.to('finish', { id }),
    },
    {
      name: 'issued',
      isDone: issuedText !== null,
      hint: version ? visit.t('gate.issuedHint', { number: version }) : visit.t('gate.issuedNone'),
      to: `${conclusion}#issue`,
    },
  ];
}
