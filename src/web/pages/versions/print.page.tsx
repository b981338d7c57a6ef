/** A whole version on one page that is made for paper, with its contents; browsers print it, or save it as PDF. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import type { ProvisionWordsFragment } from '../talking/talking.data.js';
import { titleOf } from '../talking/text.page.js';
import { numberIn, trailOf } from './numbers.js';
import { PartsToPrintDocument, PrintVersionPageDocument, type PartsToPrintQuery, type PrintVersionPageQuery } from './print.data.js';

export const printVersionPage: Page = {
  address: 'printVersion',
  isShared: true,

  async show(visit) {
    const [slug, number] = [visit.part('slug'), numberIn(visit, 'number')];
    const data = await visit.ask(PrintVersionPageDocument, { slug, number });
    const consultation = orNotFound(data.consultation);
    const version = orNotFound(data.textVersion);
    const parts = await wholeText(visit, slug, number);
    const { title, language, timeZone, agency } = consultation;
    const address = visit.to('version', { slug, number: String(number) });
    const published = version.publishedAt && visit.words.day(version.publishedAt, timeZone);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('print.title', { number, title })}
        trail={[...trailOf(visit, consultation), { text: visit.t('versions.number', { number }), to: address }]}
        isPrivate={!published}
      >
        <p class="govuk-body urna-no-print">{visit.t('print.how')}</p>
        <article class="urna-sheet">
          <p class="govuk-body" lang={langOf(visit, language)}>
            {agency.name}
          </p>
          <h1 class="govuk-heading-l" lang={langOf(visit, language)}>
            {title}
          </h1>
          <p class="govuk-body">
            {published ? visit.t('print.published', { number, day: published }) : visit.t('print.draft', { number })}{' '}
            {visit.t('print.found', { address: visit.origin + address })}
          </p>
          <Contents visit={visit} contents={version.contents} />
          <div lang={langOf(visit, 'es')}>
            {parts.map((part) => (
              <section key={part.id} id={part.eid}>
                <PartHeading visit={visit} part={part} />
                {part.bodyHtml && <Prose html={part.bodyHtml} />}
              </section>
            ))}
          </div>
        </article>
      </Frame>,
    );
  },
};

async function wholeText(visit: Visit, slug: string, number: number): Promise<ProvisionWordsFragment[]> {
  const parts: ProvisionWordsFragment[] = [];
  for (let after: string | null = null; ;) {
    const data: PartsToPrintQuery = await visit.ask(PartsToPrintDocument, { slug, number, after });
    const { nodes, pageInfo } = orNotFound(data.textVersion).provisions;
    parts.push(...nodes);
    if (!pageInfo.hasNextPage) return parts;
    after = pageInfo.endCursor;
  }
}

function Contents({ visit, contents }: { visit: Visit; contents: NonNullable<PrintVersionPageQuery['textVersion']>['contents'] }) {
  return (
    <nav aria-labelledby="contents" class="urna-sheet__contents">
      <h2 class="govuk-heading-m" id="contents">
        {visit.t('text.contents')}
      </h2>
      <ul class="govuk-list" lang={langOf(visit, 'es')}>
        {contents.map((entry) => (
          <li key={entry.id} class={`urna-depth-${Math.min(entry.depth, 4)}`}>
            <a class="govuk-link" href={`#${entry.eid}`}>
              {titleOf(visit, entry)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartHeading({ visit, part }: { visit: Visit; part: ProvisionWordsFragment }) {
  const title = titleOf(visit, part);
  if (part.kind === 'PREAMBLE') return <h2 class="govuk-visually-hidden">{title}</h2>;
  if (part.kind === 'PARAGRAPH') return <h4 class="govuk-heading-s">{title}</h4>;
  if (['BOOK', 'TITLE', 'CHAPTER', 'SECTION'].includes(part.kind)) return <h2 class="govuk-heading-m">{title}</h2>;
  return <h3 class="govuk-heading-s">{title}</h3>;
}
