/** The audit trail: what happened in Urna, for administrators and auditors. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Select, TextField } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { administrationTrail } from './administering.js';
import { AuditTrailPageDocument, type AuditTrailEntryFragment, type AuditTrailFilter } from './audit-trail.data.js';

/** The first words of the kinds: what it happened to. */
const nouns = ['account', 'session', 'role', 'agency', 'territory', 'topic', 'policy', 'consultation', 'text', 'poll', 'comment'] as const;
const dayMs = 24 * 3_600_000;

export const auditTrailPage: Page = {
  address: 'auditTrail',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(AuditTrailPageDocument, { filter: filterOf(visit), ...pageAt(visit, 20) });
    const { nodes, pageInfo } = data.auditTrail;
    const title = visit.t('audit.title');
    return show(
      <Frame visit={visit} data={data} title={title} trail={administrationTrail(visit)} isPrivate>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('audit.lead')}</p>
        <Filter visit={visit} />
        {nodes.length === 0 && <p class="govuk-body">{visit.t('audit.none')}</p>}
        {nodes.length > 0 && (
          <ol class="urna-rows" id="list">
            {nodes.map((entry) => (
              <li key={entry.sequence}>
                <Entry visit={visit} entry={entry} />
              </li>
            ))}
          </ol>
        )}
        <Pager visit={visit} page={pageInfo} label={title} anchor="list" />
      </Frame>,
    );
  },
};

function filterOf({ query }: Visit): AuditTrailFilter {
  const noun = nouns.find((one) => one === query.get('kind'));
  const [from, until] = [beginningOf(query.get('from')), beginningOf(query.get('until'))];
  return {
    kindPrefix: noun ? `${noun}.` : null,
    from: from?.toISOString() ?? null,
    // The last day counts whole.
    until: until ? new Date(until.getTime() + dayMs).toISOString() : null,
    actorId: query.get('actor') || null,
    subjectId: query.get('subject') || null,
  };
}

/** Midnight of that day in Colombia, which has no summer time; null when it is no day. */
function beginningOf(day: string | null): Date | null {
  const date = new Date(`${day}T00:00:00-05:00`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && !Number.isNaN(date.getTime()) ? date : null;
}

function Filter({ visit }: { visit: Visit }) {
  const query = (name: string): string => visit.query.get(name) ?? '';
  const narrowed = (['actor', 'subject'] as const).filter((name) => query(name) !== '');
  const isFiltered = narrowed.length > 0 || ['kind', 'from', 'until'].some((name) => query(name) !== '');
  return (
    <form class="urna-filter" action={visit.to('auditTrail')} method="get" aria-label={visit.t('audit.filter')}>
      {narrowed.map((name) => (
        <p class="govuk-body" key={name}>
          <input type="hidden" name={name} value={query(name)} />
          {visit.t(`audit.only.${name}`)}
        </p>
      ))}
      <div class="urna-filter__fields">
        <Select
          visit={visit}
          name="kind"
          label={visit.t('audit.kinds')}
          choices={[
            { value: '', text: visit.t('audit.all') },
            ...nouns.map((noun) => ({ value: noun, text: visit.t(`audit.noun.${noun}`) })),
          ]}
          chosen={query('kind')}
        />
        <TextField visit={visit} name="from" type="date" label={visit.t('audit.from')} value={query('from')} />
        <TextField visit={visit} name="until" type="date" label={visit.t('audit.until')} value={query('until')} />
      </div>
      <div class="govuk-button-group">
        <button class="govuk-button govuk-button--secondary" type="submit">
          {visit.t('audit.apply')}
        </button>
        {isFiltered && (
          <a class="govuk-link" href={visit.to('auditTrail')}>
            {visit.t('audit.clear')}
          </a>
        )}
      </div>
    </form>
  );
}

function Entry({ visit, entry }: { visit: Visit; entry: AuditTrailEntryFragment }) {
  const { at, kind, actor, subject, subjectId, facts } = entry;
  const only = (name: string, id: string): string => visit.to('auditTrail', {}, { [name]: id });
  const known = facts.filter(({ value }) => value !== null && value !== '');
  return (
    <div>
      <h2 class="govuk-heading-s">{visit.words.has(`audit.kind.${kind}`) ? visit.t(`audit.kind.${kind}`) : <code>{kind}</code>}</h2>
      <p class="govuk-body">
        <Subject visit={visit} subject={subject} />
      </p>
      <p class="urna-meta">
        {actor ? visit.t('audit.by', { name: actor.displayName }) : visit.t('audit.bySystem')}
        {' · '}
        <time datetime={at}>{visit.words.moment(at)}</time>
      </p>
      <p class="urna-acts">
        {actor && (
          <a class="govuk-link" href={only('actor', actor.id)}>
            {visit.t('audit.sameActor', { name: actor.displayName })}
          </a>
        )}
        {subjectId && (
          <a class="govuk-link" href={only('subject', subjectId)}>
            {visit.t('audit.sameSubject')}
            <span class="govuk-visually-hidden">: {subjectName(subject) ?? entry.sequence}</span>
          </a>
        )}
      </p>
      {known.length > 0 && (
        <dl class="urna-facts">
          {known.map(({ name, value }) => (
            <div key={name}>
              <dt>{visit.words.has(`audit.fact.${name}`) ? visit.t(`audit.fact.${name}`) : name}</dt>
              <dd>{/^\d{4}-\d{2}-\d{2}T/.test(value!) ? visit.words.moment(value!) : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function subjectName(subject: AuditTrailEntryFragment['subject']): string | null {
  if (subject?.__typename === 'Consultation') return subject.title;
  if (subject?.__typename === 'Poll') return subject.question;
  if (subject?.__typename === 'Account') return subject.displayName;
  return subject?.__typename === 'Agency' || subject?.__typename === 'PublicationPolicy' ? subject.name : null;
}

/** What it happened to, with a link where it has a page. */
function Subject({ visit, subject }: { visit: Visit; subject: AuditTrailEntryFragment['subject'] }) {
  const link = (to: string, words: string, lang?: string) => (
    <a class="govuk-link" href={to} lang={lang}>
      {words}
    </a>
  );
  if (subject?.__typename === 'Consultation')
    return link(visit.to('consultation', { slug: subject.slug }), subject.title, langOf(visit, subject.language));
  if (subject?.__typename === 'Poll') return link(visit.to('poll', { id: subject.id }), subject.question);
  if (subject?.__typename === 'Agency') return link(visit.to('agency', { slug: subject.slug }), subject.name);
  if (subject?.__typename === 'Comment') return link(visit.to('comment', { id: subject.id }), visit.t('audit.aComment'));
  return <>{subjectName(subject) ?? visit.t('audit.noSubject')}</>;
}
