/** Deciding about an appeal: the whole file, and one form for the outcome, its reason, and the measure that it may take. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { lastName } from '../../parts/errors.js';
import { Button, Radios, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { digestOf } from '../moderating/deciding.js';
import { CommentInContext } from '../moderating/comment-in-context.js';
import { Decision, Progress, StateTag } from './appeal-parts.js';
import { DecideAboutAppealDocument, HearAppealPageDocument } from './appealing.data.js';
import { grounds, outcomes, read, wordsOf, type Heard } from './hearing.js';

export const hearAppealPage: Page = {
  address: 'hearAppeal',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { appeal } = await ask(visit);
    const input = read(visit, form, appeal);
    if (Array.isArray(input)) return write(visit, form, input);
    const { userErrors, appeal: decided } = await visit.act(DecideAboutAppealDocument, { input });
    if (userErrors.length > 0) return write(visit, form, userErrors.map(atField));
    const agency = decided!.step === 'AGENCY' ? decided!.agency.slug : null;
    return redirect(visit.to('appealQueue', {}, { agency, done: 'appealDecided' }));
  },
};

/** What the API says of the measure as a whole belongs to the choice of it. */
function atField(error: UserError): UserError {
  const name = lastName(error.field);
  return name === 'endsAt' ? { ...error, field: ['days'] } : error;
}

async function ask(visit: Visit) {
  const { node, ...data } = await visit.ask(HearAppealPageDocument, { id: visit.part('id') });
  const appeal = orNotFound(node?.__typename === 'ModerationAppeal' ? node : null);
  // Whoever appeals reads it elsewhere.
  orNotFound(appeal.case ?? (appeal.bodyAtDecision === null ? null : appeal));
  return { data, appeal };
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const { data, appeal } = await ask(visit);
  const { decision, words, first, comment, bodyAtDecision, viewerCanDecide: may } = appeal;
  const title = visit.t('hearing.title', { measure: visit.t(`appeals.measureIs.${decision.measure}`) });
  const lang = langOf(visit, decision.consultation.language);
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        {
          text: visit.t('hearing.queue'),
          to: visit.to('appealQueue', {}, { agency: appeal.step === 'AGENCY' ? decision.agency.slug : null }),
        },
      ]}
      isPrivate
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <StateTag visit={visit} appeal={appeal} />
      </p>
      <Progress visit={visit} appeal={appeal} />
      <h2 class="govuk-heading-m">{visit.t(`hearing.words.${appeal.standing}`)}</h2>
      <p class="govuk-body urna-written" lang={lang}>
        {words}
      </p>
      {first && (
        <>
          <h2 class="govuk-heading-m">{visit.t('appeals.firstStep')}</h2>
          <p class="govuk-body urna-written" lang={lang}>
            {first.words}
          </p>
          <Progress visit={visit} appeal={first} />
        </>
      )}
      <h2 class="govuk-heading-m">{visit.t('appeals.whatWasDecided')}</h2>
      <Decision visit={visit} decision={decision} />
      <h2 class="govuk-heading-m">{visit.t('hearing.comment')}</h2>
      {comment && <CommentInContext visit={visit} comment={comment} />}
      {bodyAtDecision !== null && bodyAtDecision !== wordsOf(appeal).body && (
        <>
          <h3 class="govuk-heading-s">{visit.t('hearing.then')}</h3>
          <p class="govuk-body urna-written" lang={lang}>
            {bodyAtDecision}
          </p>
        </>
      )}
      <File visit={visit} appeal={appeal} />
      <section class="urna-case__part" aria-labelledby="decide-title">
        <h2 class="govuk-heading-m" id="decide-title">
          {visit.t('hearing.decide')}
        </h2>
        {!may.allowed && <p class="govuk-inset-text">{may.reason}</p>}
        {(may.allowed || form) && <Deciding visit={visit} appeal={appeal} form={form} errors={errors} />}
      </section>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** Reports without names, and what was decided before. */
function File({ visit, appeal }: { visit: Visit; appeal: Heard }) {
  if (!appeal.case) return null;
  const { reports, decisions } = appeal.case;
  const zone = appeal.decision.consultation.timeZone;
  const lang = langOf(visit, appeal.decision.consultation.language);
  return (
    <>
      {reports.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('hearing.reports')}</h2>
          <ul class="govuk-list urna-case__lines">
            {reports.map(({ reason, note, createdAt }, index) => (
              <li key={index}>
                <strong>{visit.t(`log.ground.${reason}`)}</strong>
                {note && (
                  <>
                    {': '}
                    <q lang={lang}>{note}</q>
                  </>
                )}
                <br />
                <time class="urna-meta" datetime={createdAt}>
                  {visit.words.moment(createdAt, zone)}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">{visit.t('hearing.decisions')}</h2>
      <ul class="govuk-list urna-case__lines">
        {decisions.map(({ id, measure, reason, decidedAt, undoneAt }) => (
          <li key={id}>
            <strong>{visit.t(`appeals.measureIs.${measure}`)}</strong>
            {undoneAt && ` · ${visit.t('hearing.undone')}`}
            <br />
            <q lang={langOf(visit, 'es')}>{reason}</q>
            <br />
            <time class="urna-meta" datetime={decidedAt}>
              {visit.words.moment(decidedAt, zone)}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DecidingProps {
  visit: Visit;
  appeal: Heard;
  form: Form | undefined;
  errors: readonly UserError[] | undefined;
}

function Deciding({ visit, appeal, form, errors }: DecidingProps) {
  const { standing, possibleMeasures } = appeal;
  const offered = outcomes.filter((outcome) => outcome !== 'CHANGED' || (standing === 'AUTHOR' && possibleMeasures.length > 0));
  const any = { value: '', text: visit.t('hearing.choose') };
  return (
    <FormBody visit={visit} keep={`hearing-${appeal.id}`} formKey={form?.key} class="urna-narrow">
      <Radios
        visit={visit}
        name="outcome"
        label={visit.t('hearing.outcome')}
        choices={offered.map((value) => ({
          value,
          text: visit.t(`hearing.outcomeIs.${value}`),
          hint: visit.t(`hearing.outcomeMeans.${standing}.${value}`),
        }))}
        chosen={[form?.text('outcome')]}
        errors={errors}
      />
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('hearing.reason')}
        hint={visit.t('hearing.reasonHint')}
        value={form?.text('reason')}
        rows={5}
        most={1000}
        errors={errors}
      />
      {possibleMeasures.length > 0 && (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{visit.t(`hearing.measureFor.${standing}`)}</legend>
          <p class="govuk-hint">{visit.t(`hearing.measureHint.${standing}`)}</p>
          <Select
            visit={visit}
            name="measure"
            label={visit.t('appeals.measure')}
            choices={[any, ...possibleMeasures.map((value) => ({ value, text: visit.t(`appeals.measureIs.${value}`) }))]}
            chosen={form?.text('measure')}
            errors={errors}
          />
          <Select
            visit={visit}
            name="ground"
            label={visit.t('appeals.ground')}
            choices={[any, ...grounds.map((value) => ({ value, text: visit.t(`log.ground.${value}`) }))]}
            chosen={form?.text('ground')}
            errors={errors}
          />
          <TextArea
            visit={visit}
            name="facts"
            label={visit.t('appeals.facts')}
            hint={visit.t('hearing.factsHint')}
            value={form?.text('facts')}
            rows={3}
            most={2000}
            errors={errors}
          />
          <TextArea
            visit={visit}
            name="proportion"
            label={visit.t('appeals.proportion')}
            hint={visit.t('hearing.proportionHint')}
            value={form?.text('proportion')}
            rows={3}
            most={1000}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="legalGround"
            label={visit.t('appeals.legalGround')}
            hint={visit.t('hearing.legalGroundHint')}
            value={form?.text('legalGround')}
            maxLength={300}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="days"
            label={visit.t('hearing.days')}
            hint={visit.t('hearing.daysHint')}
            inputmode="numeric"
            width={5}
            value={form?.text('days')}
            errors={errors}
          />
          {possibleMeasures.includes('HIDE_PART') && (
            <>
              <input type="hidden" name="wordsDigest" value={digestOf(wordsOf(appeal).body)} />
              <TextArea
                visit={visit}
                name="passages"
                label={visit.t('hearing.passages')}
                hint={visit.t('hearing.passagesHint')}
                value={form?.text('passages')}
                rows={3}
                errors={errors}
              />
            </>
          )}
        </fieldset>
      )}
      <p class="govuk-body">{visit.t('hearing.final')}</p>
      <Button text={visit.t('hearing.button')} act="decide" />
    </FormBody>
  );
}
