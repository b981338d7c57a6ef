/** The text under discussion: its contents, and its articles with what was said about each. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { Downloads } from '../versions/downloads.js';
import type { ProvisionWordsFragment } from './talking.data.js';
import { TextPageDocument, type TextPageQuery } from './text.data.js';

type Text = NonNullable<NonNullable<TextPageQuery['consultation']>['text']>;
type Part = Text['provisions']['nodes'][number];

/** Parts of the text on one page: long laws come in pieces. */
const partsAPage = 40;

export const textPage: Page = {
  address: 'text',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const data = await visit.ask(TextPageDocument, { slug, ...pageAt(visit, partsAPage) });
    const consultation = orNotFound(data.consultation);
    const text = orNotFound(consultation.text);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('text.title', { title: consultation.title })}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: consultation.title, to: visit.to('consultation', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('text.heading', { title: () => <span lang={langOf(visit, consultation.language)}>{consultation.title}</span> })}
        </h1>
        <p class="govuk-body">{visit.t('text.about', { number: text.number, articles: text.articleCount })}</p>
        <p class="urna-acts">
          <a class="govuk-link" href={visit.to('versions', { slug })}>
            {visit.t('text.versions', { count: text.number })}
          </a>
          <a class="govuk-link" href={visit.to('suggestions', { slug })}>
            {visit.t('suggestions.link', { count: consultation.suggestionCounts.total })}
          </a>
        </p>
        <Downloads visit={visit} slug={slug} number={text.number} files={text.exports} />
        <div class="urna-text">
          <Contents visit={visit} slug={slug} text={text} />
          <div>
            {text.provisions.nodes.map((part) => (
              <PartOfText key={part.id} visit={visit} slug={slug} part={part} />
            ))}
            <Pager visit={visit} page={text.provisions.pageInfo} label={visit.t('text.pages')} />
          </div>
        </div>
      </Frame>,
    );
  },
};

function Contents({ visit, slug, text }: { visit: Visit; slug: string; text: Text }) {
  const here = new Set(text.provisions.nodes.map(({ eid }) => eid));
  return (
    <nav aria-labelledby="contents" class="urna-contents">
      <h2 class="govuk-heading-m" id="contents">
        {visit.t('text.contents')}
      </h2>
      <ul class="govuk-list" lang={langOf(visit, 'es')}>
        {text.contents.map((entry) => (
          <li key={entry.id} class={`urna-depth-${Math.min(entry.depth, 4)}`}>
            <a class="govuk-link" href={here.has(entry.eid) ? `#${entry.eid}` : visit.to('provision', { slug, eid: entry.eid })}>
              {titleOf(visit, entry)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** «Artículo 5. Objeto» */
export function titleOf(visit: Visit, { label, heading, kind }: Pick<ProvisionWordsFragment, 'label' | 'heading' | 'kind'>): string {
  if (!label) return heading ?? visit.t(`text.kind.${kind}`);
  return heading ? `${label}. ${heading}`.replace(/\.\.+/g, '.') : label;
}

const discussed = new Set<Part['kind']>(['ARTICLE', 'PREAMBLE', 'ANNEX']);

/** Whether people comment on parts of that kind. */
export function isDiscussed(kind: Part['kind']): boolean {
  return discussed.has(kind);
}

function PartOfText({ visit, slug, part }: { visit: Visit; slug: string; part: Part }) {
  const { id, eid, kind, bodyHtml, commentCounts: counts } = part;
  const isDivision = kind === 'BOOK' || kind === 'TITLE' || kind === 'CHAPTER' || kind === 'SECTION';
  const title = titleOf(visit, part);
  return (
    <section id={eid} class={`urna-part urna-part--${kind.toLowerCase()}`}>
      {kind === 'PARAGRAPH' ? (
        <h4 class="govuk-heading-s" lang={langOf(visit, 'es')}>
          {title}
        </h4>
      ) : isDivision ? (
        <h2 class="govuk-heading-l" lang={langOf(visit, 'es')}>
          {title}
        </h2>
      ) : (
        <h3 class="govuk-heading-m" lang={langOf(visit, 'es')}>
          {title}
        </h3>
      )}
      {bodyHtml && <Prose html={bodyHtml} lang={langOf(visit, 'es')} />}
      {(discussed.has(kind) || counts.total > 0) && (
        <p class="urna-acts">
          <a class="govuk-link" href={visit.to('provision', { slug, eid })}>
            {visit.t('text.read', { count: counts.total })}
            <span class="govuk-visually-hidden"> {visit.t('text.on', { title })}</span>
          </a>
          {counts.total > 0 && <span>{visit.t('text.stances', { ...counts })}</span>}
          <a class="govuk-link" href={visit.to('writeComment', { subject: id })}>
            {visit.t('text.write')}
            <span class="govuk-visually-hidden"> {visit.t('text.on', { title })}</span>
          </a>
        </p>
      )}
    </section>
  );
}
