/** One article of the text under discussion, and what is said about it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { SuggestHere } from '../suggesting/suggest-here.js';
import { chosen, Discussion } from './discussion.js';
import { ProvisionPageDocument, type ProvisionPageQuery } from './provision.data.js';
import { Sentences } from './sentences.js';
import { titleOf } from './text.page.js';

type Entry = NonNullable<NonNullable<ProvisionPageQuery['consultation']>['text']>['contents'][number];

export const provisionPage: Page = {
  address: 'provision',
  isShared: true,

  async show(visit) {
    const [slug, eid] = [visit.part('slug'), visit.part('eid')];
    const wish = { slug, eid, signedIn: visit.isSignedIn, ...chosen(visit), ...pageAt(visit, 10) };
    const data = await visit.ask(ProvisionPageDocument, wish);
    const consultation = orNotFound(data.consultation);
    const text = orNotFound(consultation.text);
    const provision = orNotFound(text.provision);
    const articles = text.contents.filter(({ kind }) => kind === 'ARTICLE');
    const at = articles.findIndex((entry) => entry.eid === eid);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={titleOf(visit, provision)}
        trail={[
          { text: consultation.title, to: visit.to('consultation', { slug }) },
          { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl" lang={langOf(visit, 'es')}>
          {titleOf(visit, provision)}
        </h1>
        {provision.bodyHtml && <Prose html={provision.bodyHtml} lang={langOf(visit, 'es')} />}
        {provision.children.map((child) => (
          <section key={child.id} id={child.eid} lang={langOf(visit, 'es')}>
            <h2 class="govuk-heading-s">{titleOf(visit, child)}</h2>
            {child.bodyHtml && <Prose html={child.bodyHtml} />}
          </section>
        ))}
        <p class="urna-acts">
          {provision.children.map((child) => (
            <a key={child.id} class="govuk-link" href={visit.to('provision', { slug, eid: child.eid })}>
              {visit.rich('sentences.ofPart', { title: () => <span lang={langOf(visit, 'es')}>{titleOf(visit, child)}</span> })}
            </a>
          ))}
          {provision.history.length > 1 && (
            <a class="govuk-link" href={`${visit.to('versionProvision', { slug, eid, number: String(text.number) })}#history`}>
              {visit.t('text.history', { count: provision.history.length })}
            </a>
          )}
        </p>
        <SuggestHere visit={visit} consultation={consultation} provision={provision} />
        <Sentences visit={visit} consultation={consultation} provision={provision} />
        {at >= 0 && <Neighbours visit={visit} slug={slug} before={articles[at - 1]} after={articles[at + 1]} />}
        <Discussion
          visit={visit}
          consultation={consultation}
          subject={provision.id}
          counts={provision.commentCounts}
          comments={provision.comments}
        />
      </Frame>,
    );
  },
};

function Neighbours({ visit, slug, before, after }: { visit: Visit; slug: string; before?: Entry; after?: Entry }) {
  const link = (entry: Entry, key: 'text.before' | 'text.after') => (
    <a class="govuk-link" href={visit.to('provision', { slug, eid: entry.eid })}>
      {visit.t(key)} <span lang={langOf(visit, 'es')}>{titleOf(visit, entry)}</span>
    </a>
  );
  return (
    <nav class="urna-acts" aria-label={visit.t('text.neighbours')}>
      {before && link(before, 'text.before')}
      {after && link(after, 'text.after')}
    </nav>
  );
}
