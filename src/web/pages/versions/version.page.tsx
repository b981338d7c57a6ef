/** One version of a text at its permanent address: its contents and its parts as they were. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { titleOf } from '../talking/text.page.js';
import { Downloads } from './downloads.js';
import { Earlier } from './earlier.js';
import { numberIn, trailOf } from './numbers.js';
import { Taken } from './taken.js';
import { VersionPageDocument, type VersionPageQuery } from './version.data.js';

type Version = NonNullable<VersionPageQuery['textVersion']>;

/** Parts of the text on one page, as on that of the current text. */
const partsAPage = 40;

export const versionPage: Page = {
  address: 'version',
  isShared: true,

  async show(visit) {
    const [slug, number] = [visit.part('slug'), numberIn(visit, 'number')];
    const data = await visit.ask(VersionPageDocument, { slug, number, ...pageAt(visit, partsAPage) });
    const consultation = orNotFound(data.consultation);
    const version = orNotFound(data.textVersion);
    const { title, language, timeZone, text } = consultation;
    return show(
      <Frame visit={visit} data={data} title={visit.t('version.title', { number, title })} trail={trailOf(visit, consultation)}>
        <h1 class="govuk-heading-xl">
          {visit.rich('version.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> }, { number })}
        </h1>
        <Earlier visit={visit} slug={slug} timeZone={timeZone} version={version} current={text?.number ?? number} />
        <Taken visit={visit} slug={slug} taken={version.suggestionsTaken} />
        <Downloads visit={visit} slug={slug} number={number} files={version.exports} />
        <div class="urna-text">
          <Contents visit={visit} slug={slug} version={version} />
          <div lang={langOf(visit, 'es')}>
            {version.provisions.nodes.map((part) => (
              <section key={part.id} id={part.eid} class={`urna-part urna-part--${part.kind.toLowerCase()}`}>
                <PartHeading visit={visit} part={part} />
                {part.bodyHtml && <Prose html={part.bodyHtml} />}
              </section>
            ))}
          </div>
        </div>
        <Pager visit={visit} page={version.provisions.pageInfo} label={visit.t('text.pages')} />
      </Frame>,
    );
  },
};

function PartHeading({ visit, part }: { visit: Visit; part: Version['provisions']['nodes'][number] }) {
  const title = titleOf(visit, part);
  if (part.kind === 'PARAGRAPH') return <h4 class="govuk-heading-s">{title}</h4>;
  if (['BOOK', 'TITLE', 'CHAPTER', 'SECTION'].includes(part.kind)) return <h2 class="govuk-heading-l">{title}</h2>;
  return <h3 class="govuk-heading-m">{title}</h3>;
}

function Contents({ visit, slug, version }: { visit: Visit; slug: string; version: Version }) {
  const here = new Set(version.provisions.nodes.map(({ eid }) => eid));
  const number = String(version.number);
  return (
    <nav aria-labelledby="contents" class="urna-contents">
      <h2 class="govuk-heading-m" id="contents">
        {visit.t('text.contents')}
      </h2>
      <ul class="govuk-list" lang={langOf(visit, 'es')}>
        {version.contents.map((entry) => (
          <li key={entry.id} class={`urna-depth-${Math.min(entry.depth, 4)}`}>
            <a
              class="govuk-link"
              href={here.has(entry.eid) ? `#${entry.eid}` : visit.to('versionProvision', { slug, number, eid: entry.eid })}
            >
              {titleOf(visit, entry)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
