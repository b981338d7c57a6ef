/** The arguments of a consultation: what is said, and by how many people; each comment is still listed by itself. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { choiceIn, Choosing, Figures, Letter, Signatures } from './arguments.js';
import { ArgumentsPageDocument } from './sorting.data.js';

export const argumentsPage: Page = {
  address: 'arguments',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const { filter, orderBy } = choiceIn(visit);
    const data = await visit.ask(ArgumentsPageDocument, { slug, filter, orderBy, ...pageAt(visit, 20) });
    const consultation = orNotFound(data.consultation);
    const { id, title, language, argumentClusters: list, argumentClustersCount: count } = consultation;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('arguments.of', { title })}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: title, to: visit.to('consultation', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-l">
          {visit.rich('arguments.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> })}
        </h1>
        <p class="govuk-body">{visit.t('arguments.lead')}</p>
        <Figures visit={visit} id={id} list={consultation} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('comments', { slug })}>
            {visit.t('arguments.eachComment')}
          </a>
        </p>
        <Choosing visit={visit} />
        <h2 class="govuk-heading-m" id="list" tabindex={-1}>
          {visit.t('arguments.found', { count })}
        </h2>
        <ul class="urna-arguments">
          {list.nodes.map((argument) => (
            <li key={argument.id}>
              <h3 class="govuk-heading-s">
                <a class="govuk-link" href={visit.to('argument', { slug, number: String(argument.number) })}>
                  {visit.t('arguments.number', { number: argument.number })}
                </a>
              </h3>
              <Signatures visit={visit} argument={argument} />
              <Letter visit={visit} argument={argument} />
            </li>
          ))}
        </ul>
        <Pager visit={visit} page={list.pageInfo} label={visit.t('arguments.pages')} anchor="list" />
      </Frame>,
    );
  },
};
