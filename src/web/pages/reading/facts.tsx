/** The card of a consultation: who is responsible, since when and until when, by which rule, and where it belongs. */
import type { ComponentChildren } from 'preact';
import { mailLink } from '../../kit/mail-link.js';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { ConsultationPageQuery } from './consultation.data.js';

export type Consultation = NonNullable<ConsultationPageQuery['consultation']>;

export function Facts({ visit, consultation }: { visit: Visit; consultation: Consultation }) {
  const { agency, contact, opensAt, closesAt, timeZone, territory, topics, channels, policy, shorterTermJustification, eligibility } =
    consultation;
  const moment = (at: string) => `${visit.words.moment(at, timeZone)} (${visit.words.zoneName(timeZone)})`;
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        {visit.t('facts.title')}
      </h2>
      <dl class="urna-facts">
        <Fact name={visit.t('facts.agency')}>
          <a class="govuk-link" href={visit.to('agency', { slug: agency.slug })}>
            {agency.name}
          </a>
        </Fact>
        {contact && (
          <Fact name={visit.t('facts.contact')}>
            <span lang={langOf(visit, 'es')}>{contact.office}</span>
            <br />
            {contact.name}
            <br />
            <a class="govuk-link" href={mailLink(contact.email)}>
              {contact.email}
            </a>
            {contact.phone && (
              <>
                <br />
                <a class="govuk-link" href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>
                  {contact.phone}
                </a>
              </>
            )}
          </Fact>
        )}
        {opensAt && <Fact name={visit.t('facts.opens')}>{moment(opensAt)}</Fact>}
        {closesAt && <Fact name={visit.t('facts.closes')}>{moment(closesAt)}</Fact>}
        <Fact name={visit.t('facts.eligibility')}>{eligibility.words}</Fact>
        {consultation.realNamesReason && (
          <Fact name={visit.t('facts.byName')}>
            {visit.t('facts.byNameWhy')} <span lang={langOf(visit, 'es')}>{consultation.realNamesReason}</span>
          </Fact>
        )}
        {channels.length > 0 && (
          <Fact name={visit.t('facts.channels')}>{visit.words.list(channels.map((channel) => visit.t(`channel.${channel}`)))}</Fact>
        )}
        {topics.length > 0 && (
          <Fact name={visit.t('facts.topics')}>
            {topics.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && <br />}
                <a class="govuk-link" href={visit.to('consultations', {}, { topic: slug })}>
                  {name}
                </a>
              </span>
            ))}
          </Fact>
        )}
        {territory && (
          <Fact name={visit.t('facts.territory')}>
            <a class="govuk-link" href={visit.to('consultations', {}, { territory: territory.code })}>
              {territory.name}
            </a>
          </Fact>
        )}
        {policy && (
          <Fact name={visit.t('facts.policy')}>
            {policy.name}: {policy.legalBasis}.{' '}
            {visit.t(policy.counts === 'WORKING_DAYS' ? 'facts.workingDays' : 'facts.calendarDays', { days: policy.minimumDays })}
          </Fact>
        )}
        {shorterTermJustification && (
          <Fact name={visit.t('facts.shorter')}>
            <span lang={langOf(visit, 'es')}>{shorterTermJustification.reason}</span>
            <br />
            {shorterTermJustification.name}, <span lang={langOf(visit, 'es')}>{shorterTermJustification.office}</span>
          </Fact>
        )}
        <Fact name={visit.t('facts.languages')}>
          <Languages visit={visit} consultation={consultation} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** In which languages it can be read, each a way there. */
function Languages({ visit, consultation: { language, translations } }: { visit: Visit; consultation: Consultation }) {
  const others = translations.filter(({ locale }) => locale !== visit.language);
  return (
    <>
      {language === visit.language && visit.words.languageName(language)}
      {others.map(({ locale }, index) => (
        <span key={locale}>
          {(index > 0 || language === visit.language) && ', '}
          {locale === visit.otherLanguage ? (
            <a class="govuk-link" href={visit.inLanguage(visit.otherLanguage)} hreflang={locale} lang={locale}>
              {visit.words.languageName(locale, locale)}
            </a>
          ) : (
            <span lang={locale}>{visit.words.languageName(locale, locale)}</span>
          )}
        </span>
      ))}
    </>
  );
}
