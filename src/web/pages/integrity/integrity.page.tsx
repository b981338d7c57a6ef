/** The activity in a consultation: whether it is usual, by the hour, from which accounts, and each burst with its evidence. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { ActivityChart } from '../../parts/activity-chart.js';
import { Frame } from '../../parts/frame.js';
import { activityNews, IntegrityWords } from '../../parts/integrity.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { CloserLook } from './closer-look.js';
import { IntegrityPageDocument, type BurstWordsFragment, type FiguresFragment, type IntegrityPageQuery } from './integrity.data.js';
import { lookedAt } from './looked-at.js';

type Consultation = NonNullable<IntegrityPageQuery['consultation']>;
type Integrity = NonNullable<Consultation['integrity']>;

export const integrityPage: Page = {
  address: 'integrity',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const period = lookedAt(visit.query.get('from'), visit.now);
    const data = await visit.ask(IntegrityPageDocument, { slug, ...pageAt(visit, 10), ...period, signedIn: visit.isSignedIn });
    const consultation = orNotFound(data.consultation);
    const integrity = orNotFound(consultation.integrity);
    const { id, title, timeZone, polls } = consultation;
    const lang = langOf(visit, consultation.language);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('integrity.titleOf', { title })}
        description={visit.t('integrity.lead')}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: title, to: visit.to('consultation', { slug }) },
        ]}
        isPrivate={consultation.phase === 'DRAFT'}
      >
        <span class="govuk-caption-l" lang={lang}>
          {title}
        </span>
        <h1 class="govuk-heading-l">{visit.t('integrity.title')}</h1>
        <p class="govuk-body-l">{visit.t('integrity.lead')}</p>
        <LivePart visit={visit} id="activity" subscription={activityNews} variables={{ id }}>
          <h2 class="govuk-heading-m">{visit.t('integrity.question')}</h2>
          <IntegrityWords visit={visit} integrity={integrity} />
          {integrity.hours.length > 1 && (
            <ActivityChart
              visit={visit}
              id="activity-hours"
              title={visit.t('integrity.hours')}
              level={3}
              points={integrity.hours}
              timeZone={timeZone}
            />
          )}
          <Accounts visit={visit} figures={integrity.figures} />
          <Campaigns visit={visit} integrity={integrity} slug={slug} />
        </LivePart>
        <section aria-labelledby="bursts">
          <h2 class="govuk-heading-m" id="bursts">
            {visit.t('integrity.bursts')}
          </h2>
          {integrity.bursts.nodes.length === 0 ? (
            <p class="govuk-body">{visit.t('integrity.noBursts')}</p>
          ) : (
            <Bursts visit={visit} bursts={integrity.bursts.nodes} timeZone={timeZone} mayLookCloser={!!integrity.detail} level={3} />
          )}
          <Pager visit={visit} page={integrity.bursts.pageInfo} label={visit.t('integrity.burstPages')} anchor="bursts" />
        </section>
        {polls.map(
          ({ id: pollId, question, integrity: ofPoll }) =>
            ofPoll && (
              <section key={pollId} aria-labelledby={`poll-${pollId}`}>
                <h2 class="govuk-heading-m" id={`poll-${pollId}`}>
                  {visit.rich('integrity.ofPoll', { question: () => <span lang={lang}>{question}</span> })}
                </h2>
                <IntegrityWords visit={visit} integrity={ofPoll} />
                <Accounts visit={visit} figures={ofPoll.figures} id={pollId} />
                <Bursts visit={visit} bursts={ofPoll.bursts.nodes} timeZone={timeZone} mayLookCloser={!!integrity.detail} level={3} />
              </section>
            ),
        )}
        {integrity.detail && <CloserLook visit={visit} detail={integrity.detail} period={period} timeZone={timeZone} />}
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('integrityMethod')}>
            {visit.t('integrity.how')}
          </a>
        </p>
      </Frame>,
    );
  },
};

/** How many, and from how young accounts; by level of trust where there is more than one. */
function Accounts({ visit, figures, id = '' }: { visit: Visit; figures: FiguresFragment['figures']; id?: string }) {
  const counted = figures.filter(({ count }) => count > 0);
  const held = figures.reduce((sum, { heldBack }) => sum + heldBack, 0);
  return (
    <>
      {counted.length > 0 && <AccountsTable visit={visit} counted={counted} id={id} />}
      {held > 0 && <p class="govuk-body">{visit.t('integrity.heldBack', { held })}</p>}
    </>
  );
}

function AccountsTable({ visit, counted, id }: { visit: Visit; counted: FiguresFragment['figures']; id: string }) {
  return (
    <div class="urna-scroll" tabindex={0} role="region" aria-labelledby={id ? `accounts${id} poll-${id}` : 'accounts'}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--s" id={`accounts${id}`}>
          {visit.t('integrity.accounts')}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {visit.t('integrity.what')}
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {visit.t('integrity.count')}
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {visit.t('integrity.young')}
            </th>
            <th scope="col" class="govuk-table__header">
              {visit.t('integrity.trust')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {counted.map(({ kind, count, youngPercent, byTrust }) => (
            <tr class="govuk-table__row" key={kind}>
              <th scope="row" class="govuk-table__header">
                {visit.t(`integrity.kind.${kind}`)}
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(count)}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">
                {youngPercent === null ? visit.t('integrity.tooFew') : visit.words.percent(youngPercent / 100)}
              </td>
              <td class="govuk-table__cell">
                {byTrust
                  .map(({ level, percent }) =>
                    percent === null
                      ? visit.t(`integrity.trust.${level}`)
                      : visit.t('integrity.trustShare', {
                          level: visit.t(`integrity.trust.${level}`),
                          share: visit.words.percent(percent / 100),
                        }),
                  )
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Campaigns({ visit, integrity: { campaigns }, slug }: { visit: Visit; integrity: Integrity; slug: string }) {
  if (!campaigns || campaigns.percent === null) return null;
  return (
    <p class="govuk-body">
      {visit.t('integrity.campaigns', { ...campaigns, share: visit.words.percent(campaigns.percent / 100) })}{' '}
      <a class="govuk-link" href={visit.to('arguments', { slug })}>
        {visit.t('integrity.toArguments')}
      </a>
    </p>
  );
}

interface BurstsProps {
  visit: Visit;
  bursts: readonly BurstWordsFragment[];
  timeZone: string;
  /** Whether each leads to its minutes. */
  mayLookCloser: boolean;
  level: 3;
}

function Bursts({ visit, bursts, timeZone, mayLookCloser }: BurstsProps) {
  return (
    <>
      {bursts.map(({ kind, from, message, evidence }) => (
        <article key={`${kind} ${from}`} class="urna-burst">
          <h3 class="govuk-heading-s">{visit.t('integrity.burstAt', { at: visit.words.moment(from, timeZone), message })}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {evidence.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {mayLookCloser && (
            <p class="govuk-body-s urna-no-print">
              <a class="govuk-link" href={`${visit.here({ from })}#closer`}>
                {visit.t('integrity.byMinute')}
                <span class="govuk-visually-hidden">
                  {' '}
                  {visit.t('integrity.burstAt', { at: visit.words.moment(from, timeZone), message })}
                </span>
              </a>
            </p>
          )}
        </article>
      ))}
    </>
  );
}
