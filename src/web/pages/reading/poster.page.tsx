/** A sheet to print and hang up: what is asked, until when, and how to get there with a telephone or by hand. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { PosterPageDocument } from './poster.data.js';

export const posterPage: Page = {
  address: 'poster',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(PosterPageDocument, { slug: visit.part('slug') });
    const { slug, title, summary, language, phase, opensAt, closesAt, timeZone, agency, contact } = orNotFound(data.consultation);
    const to = visit.to('consultation', { slug });
    const lang = langOf(visit, language);
    const day = (at: string) => visit.words.day(at, timeZone);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('poster.titleOf', { title })}
        description={summary}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: title, to },
        ]}
        isPrivate={phase === 'DRAFT'}
      >
        <p class="govuk-body urna-no-print">{visit.t('poster.hint')}</p>
        <article class="urna-poster">
          <p class="urna-poster__agency">{visit.t('poster.asks', { agency: agency.name })}</p>
          <h1 class="urna-poster__title" lang={lang}>
            {title}
          </h1>
          <p class="urna-poster__summary" lang={lang}>
            {summary}
          </p>
          {opensAt && closesAt && (
            <p class="urna-poster__dates">{visit.t('poster.dates', { opens: day(opensAt), closes: day(closesAt) })}</p>
          )}
          <div class="urna-poster__way">
            <img src={visit.to('posterImage', { slug })} alt={visit.t('poster.code')} width="240" height="240" />
            <div>
              <p>
                <strong>{visit.t('poster.scan')}</strong>
              </p>
              <p class="urna-poster__address">{(visit.origin + to).replace(/^https?:\/\//, '')}</p>
              {contact && (
                <p>
                  {visit.t('poster.contact')}
                  <br />
                  {contact.phone && (
                    <>
                      {contact.phone}
                      <br />
                    </>
                  )}
                  {contact.email}
                </p>
              )}
            </div>
          </div>
          <p class="urna-poster__foot">{visit.t('frame.purpose')}</p>
        </article>
      </Frame>,
    );
  },
};
