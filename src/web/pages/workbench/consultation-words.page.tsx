/** Title, summary and body of a consultation in one language, with a preview of what Markdown makes of the body. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { PreviewWordsDocument, SetWordsDocument, WordsPageDocument, type WordsPageQuery } from './consultation-words.data.js';
import { DeskFrame, forOfficials, inWords, NotNow, orError, wrong } from './desk.js';

const locales = ['es', 'en'] as const;
type Locale = (typeof locales)[number];

interface Values {
  title: string;
  summary: string;
  body: string;
  reason: string;
}

export const wordsPage: Page = {
  address: 'prepareWords',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const locale = localeOf(visit);
    const data = await visit.ask(WordsPageDocument, { id: visit.part('id') });
    const words = data.consultation?.translations.find((translation) => translation.locale === locale);
    return write(visit, data, { title: '', summary: '', reason: '', body: '', ...words });
  },

  async act(visit, form) {
    const locale = localeOf(visit);
    const data = await visit.ask(WordsPageDocument, { id: visit.part('id') });
    const { id, phase } = forOfficials(data.consultation);
    const values = {
      title: form.text('title').replace(/\s+/g, ' ').trim(),
      summary: form.text('summary'),
      body: form.text('body'),
      reason: form.text('reason'),
    };
    if (form.act === 'preview') {
      const { data: preview, errors } = await orError(visit.ask(PreviewWordsDocument, { body: values.body }), 'body');
      return write(visit, data, values, { errors: errors.length > 0 ? errors : undefined, html: preview?.previewMarkdown });
    }
    const { title, summary, body } = values;
    const errors = [
      ...(title ? [] : [wrong('title', visit.t('words.titleMissing'))]),
      ...(phase === 'DRAFT' || values.reason.trim() ? [] : [wrong('reason', visit.t('desk.reasonMissing'))]),
    ];
    if (errors.length > 0) return write(visit, data, values, { errors });
    const { userErrors } = await visit.act(SetWordsDocument, {
      input: { id, locale, title, summary, body, reason: form.optional('reason'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, data, values, { errors: userErrors });
    return redirect(visit.to('prepare', { id }, { done: 'wordsSaved', kept: `words-${locale}` }));
  },
};

function localeOf(visit: Visit): Locale {
  const locale = locales.find((known) => known === visit.part('locale'));
  if (!locale) throw new PageError(404);
  return locale;
}

interface Outcome {
  errors?: readonly UserError[];
  /** The body as pages will show it. */
  html?: string;
}

function write(visit: Visit, data: WordsPageQuery, values: Values, { errors, html }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const locale = localeOf(visit);
  const isDraft = consultation.phase === 'DRAFT';
  const spanish = consultation.translations.find((translation) => translation.locale === 'es');
  const lang = langOf(visit, locale);
  const labels = { title: visit.t('words.title'), summary: visit.t('words.summary'), body: visit.t('words.body') };
  const shown = errors && inWords(errors, { ...labels, reason: visit.t('basics.reason') });
  const whyNot = consultation.viewerCanEdit.allowed
    ? !isDraft && locale === 'es' && visit.t('words.spanishStays')
    : consultation.viewerCanEdit.reason;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t(`words.heading.${locale}`)} errors={shown}>
      {whyNot ? (
        <NotNow reason={whyNot} />
      ) : (
        <>
          {html !== undefined && (
            <section aria-labelledby="preview" class="urna-preview">
              <h2 class="govuk-heading-m" id="preview">
                {visit.t('desk.preview')}
              </h2>
              <p class="govuk-hint">{visit.t('desk.previewNotSaved')}</p>
              {html ? <Prose html={html} lang={lang} /> : <p class="govuk-body">{visit.t('desk.previewEmpty')}</p>}
            </section>
          )}
          {locale === 'en' && spanish && (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{visit.t('words.original')}</span>
              </summary>
              <div class="govuk-details__text" lang={langOf(visit, 'es')}>
                <p class="govuk-body govuk-!-font-weight-bold">{spanish.title}</p>
                <p class="govuk-body">{spanish.summary}</p>
                <pre class="urna-source">{spanish.body}</pre>
              </div>
            </details>
          )}
          <FormBody visit={visit} keep={`words-${locale}-${consultation.id}`}>
            <TextArea visit={visit} name="title" label={labels.title} value={values.title} rows={2} most={300} lang={lang} errors={shown} />
            <TextArea
              visit={visit}
              name="summary"
              label={labels.summary}
              hint={visit.t('words.summaryHint')}
              value={values.summary}
              rows={4}
              most={2000}
              lang={lang}
              errors={shown}
            />
            <TextArea
              visit={visit}
              name="body"
              label={labels.body}
              hint={`${visit.t('words.bodyHint')} ${visit.t('desk.markdown')}`}
              value={values.body}
              rows={16}
              lang={lang}
              errors={shown}
            />
            {!isDraft && (
              <TextArea
                visit={visit}
                name="reason"
                label={visit.t('basics.reason')}
                hint={visit.t('desk.reasonHint')}
                value={values.reason}
                rows={3}
                most={2000}
                errors={shown}
              />
            )}
            <div class="govuk-button-group">
              <Button text={visit.t('desk.save')} act="save" />
              <Button text={visit.t('desk.seePreview')} act="preview" kind="secondary" />
            </div>
          </FormBody>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
