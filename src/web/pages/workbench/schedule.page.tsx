/** When a consultation opens and closes: the days that the law asks for on a calendar, a last look, and the announcement. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { localTimeOf } from '../../kit/local-time.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Calendar } from './calendar.js';
import { Confirmation, DeskFrame, forOfficials, inWords, NotNow, orError, wrong, type Answer } from './desk.js';
import { ScheduleDocument, SchedulePageDocument, TermDocument, type SchedulePageQuery, type TermQuery } from './schedule.data.js';
import { readWhen, WhenFields } from './when-fields.js';

type Term = NonNullable<NonNullable<TermQuery['consultation']>['publicationTerm']>;

const names = ['opensDay', 'opensTime', 'closesDay', 'closesTime', 'reason', 'name', 'office'] as const;
type Values = Record<(typeof names)[number], string>;

export const schedulePage: Page = {
  address: 'prepareSchedule',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(SchedulePageDocument, { id: visit.part('id') });
    return write(visit, data, { ...readForm(null), opensTime: '08:00', closesTime: '17:00' });
  },

  async act(visit, form) {
    const data = await visit.ask(SchedulePageDocument, { id: visit.part('id') });
    const consultation = forOfficials(data.consultation);
    const { id, timeZone, viewerCanSchedule } = consultation;
    const values = readForm(form);
    if (!viewerCanSchedule.allowed || form.act === 'change') return write(visit, data, values);
    const opens = readWhen(visit, form, 'opens', timeZone);
    if (!opens.at) return write(visit, data, values, { errors: opens.errors });
    const opensAt = opens.at.toISOString();
    const { data: answer, errors: refusal } = await orError(visit.ask(TermDocument, { id, opensAt }), 'opensDay');
    const term = answer?.consultation?.publicationTerm;
    if (!term) return write(visit, data, values, { errors: refusal });
    if (form.act !== 'check' && form.act !== 'confirm') return write(visit, data, values, { term });
    const closes = readWhen(visit, form, 'closes', timeZone);
    const errors = [...closes.errors, ...whyNotClose(visit, term, opens.at, closes.at, values)];
    if (errors.length > 0 || !closes.at) return write(visit, data, values, { term, errors });
    const isShorter = isTooShort(term, closes.at);
    if (form.act === 'check') return check(visit, data, form, { opensAt: opens.at, closesAt: closes.at, term, isShorter });
    const { reason, name, office } = values;
    const { userErrors } = await visit.act(ScheduleDocument, {
      input: {
        id,
        opensAt,
        closesAt: closes.at.toISOString(),
        shorterTermJustification: isShorter ? { reason, name, office } : null,
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return write(visit, data, values, { term, errors: userErrors.map(atField) });
    return redirect(visit.to('prepare', { id }, { done: 'scheduled' }));
  },
};

function readForm(form: Form | null): Values {
  return Object.fromEntries(names.map((name) => [name, form?.text(name).trim() ?? ''])) as Values;
}

function isTooShort({ earliestClosesAt }: Term, closesAt: Date): boolean {
  return earliestClosesAt !== null && closesAt < new Date(earliestClosesAt);
}

/** What stands against that closing, before the check page is shown; the API decides again. */
function whyNotClose(visit: Visit, term: Term, opensAt: Date, closesAt: Date | null, values: Values): UserError[] {
  if (!closesAt) return [];
  if (closesAt <= opensAt) return [wrong('closesDay', visit.t('schedule.closesBeforeOpening'))];
  if (!isTooShort(term, closesAt)) return [];
  const { policy } = term;
  if (!policy?.allowsShorterWithJustification)
    return [wrong('closesDay', visit.t('schedule.tooShort', { days: policy?.minimumDays ?? 0 }))];
  return (['reason', 'name', 'office'] as const)
    .filter((field) => values[field].length < 2)
    .map((field) => wrong(field, visit.t(`schedule.missing.${field}`)));
}

/** The field of this page that an error of the API is about. */
function atField(error: UserError): UserError {
  const last = error.field?.at(-1);
  const fields: Record<string, string> = { opensAt: 'opensDay', closesAt: 'closesDay', shorterTermJustification: 'reason' };
  return last && fields[last] ? { ...error, field: ['input', fields[last]] } : error;
}

interface Checked {
  opensAt: Date;
  closesAt: Date;
  term: Term;
  isShorter: boolean;
}

/** What will be published, when it opens, and what cannot be changed afterwards. */
function check(visit: Visit, data: SchedulePageQuery, form: Form, { opensAt, closesAt, term, isShorter }: Checked): View {
  const consultation = forOfficials(data.consultation);
  const { title, language, agency, slug, timeZone, text, polls, translations } = consultation;
  const { policy } = term;
  const rows: Answer[] = [
    { question: visit.t('check.title'), answer: title, lang: langOf(visit, language) },
    { question: visit.t('check.agency'), answer: agency.name },
    { question: visit.t('check.address'), answer: `${visit.origin}${visit.to('consultation', { slug })}` },
    { question: visit.t('desk.opens'), answer: visit.words.moment(opensAt, timeZone) },
    { question: visit.t('desk.closes'), answer: visit.words.moment(closesAt, timeZone) },
    { question: visit.t('desk.timeZone'), answer: timeZone },
    ...(policy ? [{ question: visit.t('desk.policy'), answer: `${policy.name} (${policy.legalBasis})` }] : []),
    ...(isShorter
      ? [
          { question: visit.t('schedule.reason'), answer: form.text('reason') },
          { question: visit.t('check.signedBy'), answer: `${form.text('name')}, ${form.text('office')}` },
        ]
      : []),
    { question: visit.t('check.articles'), answer: visit.words.number(text?.articleCount ?? 0) },
    { question: visit.t('check.polls'), answer: visit.words.number(polls.length) },
    { question: visit.t('check.languages'), answer: visit.words.list(translations.map(({ locale }) => visit.t(`language.${locale}`))) },
  ];
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('check.heading')}>
      <Confirmation visit={visit} form={form} rows={rows} warning={visit.t('check.warning')} confirm={visit.t('check.confirm')}>
        <h2 class="govuk-heading-m">{visit.t('check.afterwards')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {(['stays', 'extend', 'correct', 'withdraw'] as const).map((name) => (
            <li key={name}>{visit.t(`check.after.${name}`)}</li>
          ))}
        </ul>
      </Confirmation>
    </DeskFrame>,
  );
}

interface Outcome {
  errors?: readonly UserError[];
  term?: Term;
}

function write(visit: Visit, data: SchedulePageQuery, values: Values, { errors, term }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const { viewerCanSchedule, publicationChecklist, timeZone, id } = consultation;
  const missing = publicationChecklist?.filter(({ isDone }) => !isDone) ?? [];
  const labels = Object.fromEntries((['reason', 'name', 'office'] as const).map((name) => [name, visit.t(`schedule.${name}`)]));
  const shown = errors && inWords(errors, labels);
  const now = localTimeOf(visit.now, timeZone);
  // The justification is asked for where the rule allows a shorter term; before the rule is known, when something was written.
  const mayBeShorter = term?.policy?.allowsShorterWithJustification ?? Boolean(values.reason || values.name || values.office);
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('schedule.title')} errors={shown}>
      {!viewerCanSchedule.allowed ? (
        <NotNow reason={viewerCanSchedule.reason} />
      ) : (
        <>
          <p class="govuk-body">{visit.t('schedule.lead')}</p>
          <p class="govuk-body">
            {visit.rich(
              'schedule.timeZone',
              {
                link: (words) => (
                  <a class="govuk-link" href={visit.to('prepareBasics', { id })}>
                    {words}
                  </a>
                ),
              },
              { timeZone, time: now.time, day: visit.words.day(now.day) },
            )}
          </p>
          <FormBody visit={visit}>
            <WhenFields visit={visit} name="opens" day={values.opensDay} time={values.opensTime} errors={shown} />
            <Button text={visit.t('schedule.calculate')} act="calculate" kind="secondary" />
            {term && <LeastTerm visit={visit} term={term} timeZone={timeZone} />}
            <WhenFields visit={visit} name="closes" day={values.closesDay} time={values.closesTime} errors={shown} />
            {mayBeShorter ? (
              <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{visit.t('schedule.shorter')}</legend>
                <p class="govuk-hint">{visit.t('schedule.shorterHint')}</p>
                <TextArea
                  visit={visit}
                  name="reason"
                  label={labels.reason!}
                  hint={visit.t('desk.reasonHint')}
                  value={values.reason}
                  rows={4}
                  most={5000}
                  errors={shown}
                />
                <TextField visit={visit} name="name" label={labels.name!} value={values.name} errors={shown} />
                <TextField visit={visit} name="office" label={labels.office!} value={values.office} errors={shown} />
              </fieldset>
            ) : null}
            {missing.length > 0 ? (
              <div class="govuk-inset-text">
                <p class="govuk-body">{visit.t('schedule.notYet')}</p>
                <ul class="govuk-list govuk-list--bullet">
                  {missing.map(({ code, message }) => (
                    <li key={code}>{message}</li>
                  ))}
                </ul>
                <a class="govuk-link" href={visit.to('prepare', { id })}>
                  {visit.t('desk.backToTasks')}
                </a>
              </div>
            ) : (
              <Button text={visit.t('schedule.check')} act="check" />
            )}
          </FormBody>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

/** How long it must be open, in a sentence and day by day. */
function LeastTerm({ visit, term, timeZone }: { visit: Visit; term: Term; timeZone: string }) {
  const { policy, earliestClosesAt, days } = term;
  if (!policy || !earliestClosesAt) return <p class="govuk-body">{visit.t('schedule.noPolicy')}</p>;
  return (
    <section aria-labelledby="term" class="urna-term">
      <h2 class="govuk-heading-m" id="term">
        {visit.t('schedule.earliest', { moment: visit.words.moment(earliestClosesAt, timeZone) })}
      </h2>
      <p class="govuk-body">
        {visit.t(`schedule.policy.${policy.counts}`, { days: policy.minimumDays, name: policy.name, basis: policy.legalBasis })}
      </p>
      <Calendar visit={visit} days={days} />
    </section>
  );
}
