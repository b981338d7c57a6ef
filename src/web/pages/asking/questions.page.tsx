/** The questions that everybody finds: searched, filtered and in the order that one wishes. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { QuestionsDoorDocument, QuestionsPageDocument } from './asking.data.js';
import { AskButton } from './ask-button.js';
import { ChosenFilters, QuestionFilters, type Narrowing } from './question-filters.js';
import { QuestionLine } from './question-line.js';

const states = ['RECEIVED', 'ASSIGNED', 'ANSWERED', 'REASKED', 'CLOSED'] as const;
const kinds = ['INFORMATION', 'GENERAL', 'CONSULTATION'] as const;
const orders = ['NEWEST', 'MOST_FOLLOWED', 'LAST_ANSWERED'] as const;
const mostLetters = 200;

export const questionsPage: Page = {
  address: 'questions',
  isShared: true,

  async show(visit) {
    const { query } = visit;
    const door = await visit.ask(QuestionsDoorDocument, { agency: query.get('agency') ?? '' });
    const narrowing: Narrowing = {
      search: (query.get('q') ?? '').trim().slice(0, mostLetters),
      agency: door.chosenAgency,
      state: states.find((one) => one === query.get('state')) ?? null,
      kind: kinds.find((one) => one === query.get('kind')) ?? null,
      isLate: query.get('late') === 'yes',
      order: orders.find((one) => one === query.get('order')) ?? 'NEWEST',
    };
    const { search, agency, state, kind, isLate, order } = narrowing;
    const filter = { search: search || null, agencyId: agency?.id ?? null, state, kind, isLate: isLate || null };
    const data = await visit.ask(QuestionsPageDocument, { filter, order, ...pageAt(visit, 15) });
    const { nodes, pageInfo } = data.questions;
    const isNarrowed = search !== '' || [agency, state, kind].some((one) => one !== null) || isLate;
    const title = search ? visit.t('questions.titleOf', { search }) : visit.t('questions.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('questions.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('questions.lead')}</p>
        <AskButton visit={visit} agency={agency?.slug} />
        <Ways visit={visit} />
        <QuestionFilters visit={visit} narrowing={narrowing} agencies={door.agencies.nodes} states={states} kinds={kinds} orders={orders} />
        {isNarrowed && <ChosenFilters visit={visit} narrowing={narrowing} />}
        <div id="list">
          {nodes.length === 0 && <Nothing visit={visit} isNarrowed={isNarrowed} />}
          {nodes.map((question) => (
            <QuestionLine key={question.id} visit={visit} question={question} />
          ))}
        </div>
        <Pager visit={visit} page={pageInfo} label={visit.t('questions.pages')} anchor="list" />
      </Frame>,
    );
  },
};

/** To what agencies answer to everybody, and how they keep their terms. */
function Ways({ visit }: { visit: Visit }) {
  return (
    <ul class="govuk-list">
      {(['guidances', 'responseNetwork'] as const).map((name) => (
        <li key={name}>
          <a class="govuk-link" href={visit.to(name)}>
            {visit.t(`questions.to.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ visit, isNarrowed }: { visit: Visit; isNarrowed: boolean }) {
  if (!isNarrowed) return <p class="govuk-body">{visit.t('questions.none')}</p>;
  return (
    <p class="govuk-body">
      {visit.rich('questions.nothing', {
        all: (inside) => (
          <a class="govuk-link" href={visit.to('questions')}>
            {inside}
          </a>
        ),
      })}
    </p>
  );
}
