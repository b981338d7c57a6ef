/** The fields in which a ballot is filled in, by the kind of poll. */
import { Button, Checkboxes, Radios } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { costOf } from './choice.js';
import { Ranking } from './choose-ranking.js';
import { Scores } from './choose-scores.js';
import { Statements } from './choose-statements.js';
import type { ChooseProps } from './choose-props.js';

export function BallotFields(props: ChooseProps) {
  switch (props.poll.kind) {
    case 'STATEMENTS':
      return <Statements {...props} />;
    case 'SCORE':
      return <Scores {...props} />;
    case 'RANKING':
      return <Ranking {...props} />;
    case 'BUDGET':
      return <Projects {...props} />;
    default:
      return <Options {...props} />;
  }
}

/** What a form with one field has: its label is the heading of the page. */
function fieldOf({ visit, poll, choice, errors }: ChooseProps) {
  return {
    visit,
    name: 'optionIds',
    label: poll.question,
    lang: langOf(visit, poll.language),
    isHeading: true,
    errors,
    chosen: choice.optionIds,
    choices: poll.options.map(({ id, label, language, cost }) => ({
      value: id,
      text: label,
      lang: langOf(visit, language),
      ...(cost === null ? {} : { hint: visit.t('vote.cost', { cost: visit.words.money(cost) }), amount: cost }),
    })),
  };
}

function Options(props: ChooseProps) {
  const { visit, poll, button } = props;
  const { kind, minChoices: min, maxChoices: max } = poll;
  const field = fieldOf(props);
  const isFree = kind === 'APPROVAL' && max === poll.options.length;
  return (
    <>
      {kind === 'SINGLE' ? (
        <Radios {...field} hint={visit.t('vote.one')} />
      ) : (
        <Checkboxes {...field} hint={visit.t(isFree ? 'vote.approve' : min === max ? 'vote.exactly' : 'vote.between', { min, max })} />
      )}
      {props.children}
      <Button text={button ?? visit.t('vote.continue')} act="review" />
    </>
  );
}

/** Projects with their costs; where scripts run, what is chosen is added up as one goes. */
function Projects(props: ChooseProps) {
  const { visit, poll, choice, button } = props;
  const { minChoices: min, maxChoices: max } = poll;
  const budget = poll.budget!;
  const money = (amount: number): string => visit.words.money(amount);
  const isFree = min <= 1 && max === poll.options.length;
  const hint = visit.t('vote.withinBudget', { budget: money(budget) });
  return (
    <div data-budget={budget}>
      <Checkboxes
        {...fieldOf(props)}
        hint={
          <>
            <p>{hint}</p>
            {!isFree && <p>{visit.t(min === max ? 'vote.exactly' : 'vote.between', { min, max })}</p>}
            {min === 0 && isFree && <p>{visit.t('vote.mayBeBlank')}</p>}
          </>
        }
      />
      <div
        class="urna-total"
        data-total
        data-currency={visit.words.currency}
        data-locale={visit.words.locale}
        data-within={visit.t('vote.total', { chosen: '%c', budget: '%b', rest: '%r' })}
        data-over={visit.t('vote.totalOver', { chosen: '%c', budget: '%b', over: '%r' })}
        hidden={choice.optionIds.length === 0}
      >
        {visit.t('vote.totalNow', { chosen: money(costOf(poll, choice)), budget: money(budget) })}
      </div>
      {props.children}
      <Button text={button ?? visit.t('vote.continue')} act="review" />
    </div>
  );
}
