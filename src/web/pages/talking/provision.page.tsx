/** One article of the text under discussion, and what is said about it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { IntegrityPanel } from '../../parts/integrity.js';
import { langOf } from '../../parts/lang.js';
import { pageAt } from '../../parts/pager.js';
import { SuggestHere } from '../suggesting/suggest-here.js';
import { Downloads } from '../versions/downloads.js';
import { chosen, Discussion } from './discussion.js';
import { PlacedBody, PlacedTitle, type Part, type Ways } from './placed.js';
import { ProvisionPageDocument, type ProvisionPageQuery } from './provision.data.js';
import { Selecting } from './selecting.js';
import { saidOf, Sentences } from './sentences.js';
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
    const report = consultation.observationsReport;
    const provision = orNotFound(text.provision);
    const articles = text.contents.filter(({ kind }) => kind === 'ARTICLE');
    const { allowed, code } = consultation.viewerCanComment;
    const mayWrite = allowed || code === 'SIGN_IN_REQUIRED';
    const ways = (part: Part): Ways => ({
      comment: visit.to('writeComment', { subject: part.id }, { version: text.number }),
      suggest: visit.to('suggest', { subject: part.id }),
      said: (end, isInHeading) =>
        part === provision ? saidOf(provision.sentences, end, isInHeading) : `${visit.to('provision', { slug, eid: part.eid })}#sentences`,
    });
    const isCut = [provision, ...provision.children].some(({ annotations }) => annotations.pageInfo.hasNextPage);
    const at = articles.findIndex((entry) => entry.eid === eid);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={titleOf(visit, provision)}
        scripts={mayWrite ? ['selection.js'] : []}
        trail={[
          { text: consultation.title, to: visit.to('consultation', { slug }) },
          { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl" lang={langOf(visit, 'es')}>
          <PlacedTitle visit={visit} part={provision} ways={ways(provision)} />
        </h1>
        <PlacedBody visit={visit} part={provision} ways={ways(provision)} />
        {provision.children.map((child) => (
          <section key={child.id} id={child.eid} lang={langOf(visit, 'es')}>
            <h2 class="govuk-heading-s">
              <PlacedTitle visit={visit} part={child} ways={ways(child)} />
            </h2>
            <PlacedBody visit={visit} part={child} ways={ways(child)} />
          </section>
        ))}
        {isCut && <p class="govuk-body-s">{visit.t('marks.first', { count: 100 })}</p>}
        {mayWrite && <Selecting visit={visit} />}
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
        {report?.change && report.change.observationCount > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('reportChange', { slug, number: String(report.number), eid })}>
              {visit.t('reportChange.link', { count: report.change.observationCount })}
            </a>
          </p>
        )}
        <SuggestHere visit={visit} consultation={consultation} provision={provision} />
        <Sentences visit={visit} consultation={consultation} provision={provision} />
        <Downloads visit={visit} slug={slug} number={text.number} files={text.exports} />
        {at >= 0 && <Neighbours visit={visit} slug={slug} before={articles[at - 1]} after={articles[at + 1]} />}
        <Discussion
          visit={visit}
          consultation={consultation}
          subject={provision.id}
          counts={provision.commentCounts}
          comments={provision.comments}
        />
        {provision.integrity && <IntegrityPanel visit={visit} integrity={provision.integrity} consultation={consultation} />}
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
