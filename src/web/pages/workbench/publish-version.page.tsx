/** Publishing the next version: what its agency says about it and about each part, checked once more before it is there for good. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import { comparison } from '../versions/numbers.js';
import { Confirmation, DeskFrame, forOfficials, NotNow, wrong, type Answer } from './desk.js';
import { changesOf, draftOf, type ChangedPart } from './next-version.js';
import { MatchVersionPageDocument, PublishTextVersionDocument, type MatchVersionPageQuery } from './next-version.data.js';

const locales = ['es', 'en'] as const;
const longestReason = 5_000;
/** Reasons are asked for that many parts: what changed more than that is told in the changelog. */
const mostReasons = 100;

export const publishVersionPage: Page = {
  address: 'publishVersion',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await visit.ask(MatchVersionPageDocument, { id: visit.part('id') })),

  async act(visit, form) {
    const data = await visit.ask(MatchVersionPageDocument, { id: visit.part('id') });
    const consultation = forOfficials(data.consultation);
    const draft = draftOf(consultation);
    if (!draft) return redirect(visit.to('nextVersion', { id: consultation.id }));
    if (form.act === 'change') return write(visit, data, { form });
    if (!form.optional('es')) return write(visit, data, { form, errors: [wrong('es', visit.t('publishing.changelogMissing'))] });
    if (form.act !== 'confirm') return write(visit, data, { form, isCheck: true });
    const { textVersion, userErrors } = await visit.act(PublishTextVersionDocument, {
      input: {
        versionId: draft.id,
        changelog: locales.flatMap((locale) => (form.optional(locale) ? [{ locale, text: form.text(locale) }] : [])),
        reasons: reasonsIn(form).map(({ eid, text }) => ({ eid, words: [{ locale: 'es', text }] })),
        savedAt: form.text('savedAt'),
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return write(visit, data, { form, errors: userErrors });
    const number = String(textVersion!.number);
    return redirect(visit.to('prepare', { id: consultation.id }, { done: 'versionPublished', kept: 'publishing', version: number }));
  },
};

const reasonField = 'why:';

function reasonsIn(form: Form): { eid: string; text: string }[] {
  const names = [...new Set(form.fields.keys())].filter((name) => name.startsWith(reasonField));
  return names.flatMap((name) => (form.optional(name) ? [{ eid: name.slice(reasonField.length), text: form.text(name) }] : []));
}

interface Outcome {
  form?: Form;
  errors?: readonly UserError[];
  isCheck?: boolean;
}

async function write(visit: Visit, data: MatchVersionPageQuery, { form, errors, isCheck }: Outcome = {}): Promise<View> {
  const consultation = forOfficials(data.consultation);
  const { id, slug, viewerCanAmendText: may } = consultation;
  const draft = draftOf(consultation);
  const title = visit.t(isCheck ? 'publishing.checkTitle' : 'publishing.title');
  if (!draft || !may.allowed) {
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={title}>
        <NotNow reason={may.allowed ? visit.t('nextVersion.none') : may.reason} />
      </DeskFrame>,
    );
  }
  const { changes, parts } = await changesOf(visit, consultation, draft);
  const compare = comparison(visit, slug, consultation.text!.number, draft.number);
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={title} errors={errors}>
      <p class="govuk-body">{visit.t('compare.summary', { ...changes.summary })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={compare}>
          {visit.t('matching.compare')}
        </a>
      </p>
      {isCheck && form ? (
        <Confirmation
          visit={visit}
          form={form}
          rows={rowsOf(visit, form, draft.number, parts)}
          warning={visit.t('publishing.warning')}
          confirm={visit.t('publishing.confirm', { number: draft.number })}
        />
      ) : (
        <FormBody visit={visit} keep={`publishing-${id}`} formKey={form?.key}>
          <input type="hidden" name="savedAt" value={draft.createdAt} />
          {locales.map((locale) => (
            <TextArea
              key={locale}
              visit={visit}
              name={locale}
              label={visit.t(`publishing.changelog.${locale}`)}
              hint={locale === 'es' ? visit.t('publishing.changelogHint') : undefined}
              value={form?.text(locale)}
              lang={langOf(visit, locale)}
              most={50_000}
              rows={8}
              errors={errors}
            />
          ))}
          <Reasons visit={visit} form={form} parts={parts} errors={errors} />
          <Button text={visit.t('publishing.check')} act="check" />
        </FormBody>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('matchVersion', { id })}>
          {visit.t('publishing.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

interface ReasonsProps {
  visit: Visit;
  form?: Form;
  parts: readonly ChangedPart[];
  errors?: readonly UserError[];
}

/** Why each part changed, for the third column of the comparison. */
function Reasons({ visit, form, parts, errors }: ReasonsProps) {
  return (
    <details class="govuk-details" open={form && reasonsIn(form).length > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('publishing.reasons')}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{visit.t('publishing.reasonsHint')}</p>
        {parts.slice(0, mostReasons).map((part) => {
          const { eid } = (part.new ?? part.old)!;
          const title = titleOf(visit, (part.new ?? part.old)!);
          return (
            <TextArea
              key={`${part.change} ${eid}`}
              visit={visit}
              name={reasonField + eid}
              id={`why-${part.new ? 'new' : 'old'}-${eid}`}
              label={visit.t(`publishing.why.${part.change}`, { title })}
              value={form?.text(reasonField + eid)}
              lang={langOf(visit, 'es')}
              most={longestReason}
              rows={2}
              errors={errors}
            />
          );
        })}
      </div>
    </details>
  );
}

function rowsOf(visit: Visit, form: Form, number: number, parts: readonly ChangedPart[]): Answer[] {
  const named = new Map(parts.map((part) => [(part.new ?? part.old)!.eid, titleOf(visit, (part.new ?? part.old)!)]));
  return [
    { question: visit.t('publishing.version'), answer: visit.words.number(number) },
    ...locales.flatMap((locale) =>
      form.optional(locale)
        ? [{ question: visit.t(`publishing.changelog.${locale}`), answer: <Lines text={form.text(locale)} />, lang: langOf(visit, locale) }]
        : [],
    ),
    ...reasonsIn(form).map(({ eid, text }) => ({
      question: visit.t('publishing.whyOf', { title: named.get(eid) ?? eid }),
      answer: <Lines text={text} />,
      lang: langOf(visit, 'es'),
    })),
  ];
}

function Lines({ text }: { text: string }) {
  return <span class="urna-lines">{text}</span>;
}
