/** Comments on words that the current version does not have any more, with what stood around those words. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Comment } from '../../parts/comment.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { titleOf } from '../talking/text.page.js';
import { OrphansPageDocument } from './orphans.data.js';

export const orphansPage: Page = {
  address: 'orphans',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const data = await visit.ask(OrphansPageDocument, { slug, signedIn: visit.isSignedIn, ...pageAt(visit, 20) });
    const consultation = orNotFound(data.consultation);
    const { title, language, timeZone, agency, orphanedComments: comments } = consultation;
    const lang = langOf(visit, 'es');
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('orphans.title', { title })}
        trail={[
          { text: title, to: visit.to('consultation', { slug }) },
          { text: visit.t('talk.comments'), to: visit.to('comments', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('orphans.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> })}
        </h1>
        <p class="govuk-body-l">{visit.t('orphans.lead')}</p>
        {comments.nodes.length === 0 && <p class="govuk-body">{visit.t('orphans.none')}</p>}
        {comments.nodes.map(({ origin, ...comment }) => {
          const was = origin?.original;
          const number = was?.version?.number;
          return (
            <section key={comment.id} class="urna-orphan">
              {was?.provision && number && (
                <p class="govuk-body">
                  {visit.t('orphans.from')}{' '}
                  <a class="govuk-link" href={visit.to('versionProvision', { slug, number: String(number), eid: was.provision.eid })}>
                    <span lang={lang}>{titleOf(visit, was.provision)}</span> {visit.t('orphans.ofVersion', { number })}
                  </a>
                </p>
              )}
              {was?.exact && (
                <blockquote class="urna-quote" lang={lang}>
                  {was.prefix}
                  <mark>{was.exact}</mark>
                  {was.suffix}
                </blockquote>
              )}
              <Comment visit={visit} comment={{ ...comment, anchor: null }} timeZone={timeZone} agency={agency.name} />
            </section>
          );
        })}
        <Pager visit={visit} page={comments.pageInfo} label={visit.t('talk.pages')} />
      </Frame>,
    );
  },
};
