/** The first page: what closes soon, what was answered, the search, the topics, and how all of it works. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Card } from '../../parts/card.js';
import type { CardFragment } from '../../parts/card.data.js';
import { Frame } from '../../parts/frame.js';
import { SearchForm } from '../../parts/search-form.js';
import { AskButton } from '../asking/ask-button.js';
import { HomeDocument, type HomeQuery } from './home.data.js';

export const homePage: Page = {
  address: 'home',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(HomeDocument, {});
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('frame.name')}
        description={visit.t('home.description')}
        hero={<Hero visit={visit} />}
      >
        <Group visit={visit} name="closingSoon" consultations={data.closingSoon.nodes} />
        <Group visit={visit} name="announced" consultations={data.announced.nodes} />
        <Group visit={visit} name="answered" consultations={data.answered.nodes} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('consultations')}>
            {visit.t('home.all')}
          </a>
        </p>
        <Asking visit={visit} />
        <Topics visit={visit} topics={data.topics.filter(({ consultationCount }) => consultationCount > 0)} />
        <HowItWorks visit={visit} />
      </Frame>,
    );
  },
};

function Hero({ visit }: { visit: Visit }) {
  return (
    <div class="urna-hero">
      <div class="govuk-width-container">
        <h1 class="govuk-heading-xl">{visit.t('home.title')}</h1>
        <p class="govuk-body-l">{visit.t('home.lead')}</p>
        <SearchForm visit={visit} />
      </div>
    </div>
  );
}

function Group({ visit, name, consultations }: { visit: Visit; name: string; consultations: readonly CardFragment[] }) {
  if (consultations.length === 0) return null;
  return (
    <section aria-labelledby={name}>
      <h2 class="govuk-heading-l" id={name}>
        {visit.t(`home.${name}`)}
      </h2>
      <ul class="urna-cards">
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <Card visit={visit} consultation={consultation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other half of the house: what people ask, and must be answered. */
function Asking({ visit }: { visit: Visit }) {
  return (
    <section aria-labelledby="ask" class="urna-measure">
      <h2 class="govuk-heading-l" id="ask">
        {visit.t('home.ask')}
      </h2>
      <p class="govuk-body">{visit.t('home.askHint')}</p>
      <AskButton visit={visit} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('questions')}>
          {visit.t('home.questions')}
        </a>
      </p>
    </section>
  );
}

function Topics({ visit, topics }: { visit: Visit; topics: HomeQuery['topics'] }) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 class="govuk-heading-l" id="topics">
        {visit.t('home.topics')}
      </h2>
      <ul class="urna-topics">
        {topics.map(({ slug, name, consultationCount }) => (
          <li key={slug}>
            <a class="urna-chip" href={visit.to('consultations', {}, { topic: slug })}>
              {visit.t('home.topic', { name, count: consultationCount })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HowItWorks({ visit }: { visit: Visit }) {
  return (
    <section aria-labelledby="how" class="urna-measure">
      <h2 class="govuk-heading-l" id="how">
        {visit.t('home.how')}
      </h2>
      <ol class="govuk-list govuk-list--number">
        {(['home.how.read', 'home.how.say', 'home.how.answer'] as const).map((key) => (
          <li key={key}>{visit.rich(key, { b: (inside) => <strong>{inside}</strong> })}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('about')}>
          {visit.t('home.more')}
        </a>
      </p>
    </section>
  );
}
