/** All comments on a consultation as a whole. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { IntegrityPanel } from '../../parts/integrity.js';
import { langOf } from '../../parts/lang.js';
import { pageAt } from '../../parts/pager.js';
import { chosen, Discussion } from './discussion.js';
import { CommentsPageDocument } from './comments.data.js';

export const commentsPage: Page = {
  address: 'comments',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const data = await visit.ask(CommentsPageDocument, { slug, signedIn: visit.isSignedIn, ...chosen(visit), ...pageAt(visit, 10) });
    const consultation = orNotFound(data.consultation);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('talk.commentsOn', { title: consultation.title })}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: consultation.title, to: visit.to('consultation', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('talk.commentsOnTitle', {
            title: () => <span lang={langOf(visit, consultation.language)}>{consultation.title}</span>,
          })}
        </h1>
        {consultation.suggestionCounts.total > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('suggestions', { slug })}>
              {visit.t('suggestions.link', { count: consultation.suggestionCounts.total })}
            </a>
          </p>
        )}
        {consultation.orphanedComments.nodes.length > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('orphans', { slug })}>
              {visit.t('orphans.link')}
            </a>
          </p>
        )}
        <Discussion
          visit={visit}
          consultation={consultation}
          subject={consultation.id}
          counts={consultation.commentCounts}
          comments={consultation.comments}
        />
        {consultation.integrity && <IntegrityPanel visit={visit} integrity={consultation.integrity} consultation={consultation} />}
      </Frame>,
    );
  },
};
