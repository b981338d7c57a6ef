/** All versions of a text under discussion: when each was published, what its agency says about it, and what it changed. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Carrying } from '../../parts/carrying.js';
import { Select } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { comparison } from './numbers.js';
import { VersionsPageDocument, type VersionsPageQuery } from './versions.data.js';

type Consultation = NonNullable<VersionsPageQuery['consultation']>;
type Version = Consultation['textVersions'][number];

export const versionsPage: Page = {
  address: 'versions',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const data = await visit.ask(VersionsPageDocument, { slug });
    const consultation = orNotFound(data.consultation);
    const { title, language, textVersions: versions } = consultation;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('versions.title', { title })}
        trail={[
          { text: title, to: visit.to('consultation', { slug }) },
          { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('versions.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> })}
        </h1>
        <p class="govuk-body-l">{visit.t('versions.lead', { count: versions.length })}</p>
        <ol class="govuk-list urna-versions" reversed>
          {versions.map((version) => (
            <li key={version.id} value={version.number}>
              <OneVersion visit={visit} consultation={consultation} version={version} />
            </li>
          ))}
        </ol>
        {versions.length > 2 && <AnyTwo visit={visit} versions={versions} />}
      </Frame>,
    );
  },
};

function OneVersion({ visit, consultation: { slug, timeZone }, version }: { visit: Visit; consultation: Consultation; version: Version }) {
  const { number, publishedAt, isCurrent, articleCount, previous, changelogHtml, changelogLanguage } = version;
  return (
    <section aria-labelledby={`version-${number}`}>
      <h2 class="govuk-heading-m" id={`version-${number}`}>
        {visit.t('versions.number', { number })}{' '}
        {isCurrent && <strong class="govuk-tag govuk-tag--green">{visit.t('versions.current')}</strong>}
        {!publishedAt && <strong class="govuk-tag govuk-tag--yellow">{visit.t('versions.draft')}</strong>}
      </h2>
      <p class="urna-meta">
        {publishedAt && (
          <time datetime={publishedAt}>{visit.t('versions.published', { day: visit.words.day(publishedAt, timeZone) })}</time>
        )}
        {publishedAt && ' · '}
        {visit.t('versions.articles', { count: articleCount })}
      </p>
      {changelogHtml && <Prose html={changelogHtml} lang={langOf(visit, changelogLanguage)} />}
      <Carrying visit={visit} number={number} carrying={version.commentCarrying} />
      <p class="urna-acts">
        <a class="govuk-link" href={isCurrent ? visit.to('text', { slug }) : visit.to('version', { slug, number: String(number) })}>
          {visit.t('versions.read', { number })}
        </a>
        {previous && (
          <a class="govuk-link" href={comparison(visit, slug, previous.number, number)}>
            {visit.t('versions.compare', { number, other: previous.number })}
          </a>
        )}
      </p>
    </section>
  );
}

/** Two versions that do not follow each other; the page of the comparison takes the wish and leads to its address. */
function AnyTwo({ visit, versions }: { visit: Visit; versions: readonly Version[] }) {
  const [newest, oldest] = [versions[0]!.number, versions.at(-1)!.number];
  const slug = visit.part('slug');
  const choices = versions.map(({ number }) => ({ value: String(number), text: visit.t('versions.number', { number }) }));
  return (
    <section aria-labelledby="any-two">
      <h2 class="govuk-heading-m" id="any-two">
        {visit.t('versions.anyTwo')}
      </h2>
      <form method="get" action={comparison(visit, slug, oldest, newest)} class="urna-search">
        <Select visit={visit} name="from" label={visit.t('versions.from')} choices={choices} chosen={String(oldest)} />
        <Select visit={visit} name="to" label={visit.t('versions.to')} choices={choices} chosen={String(newest)} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {visit.t('versions.compareThem')}
        </button>
      </form>
    </section>
  );
}
