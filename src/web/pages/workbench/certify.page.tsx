/** Certifying the result of a poll: two officials, one after the other; afterwards only notes beside it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { CountChart } from '../voting/count-chart.js';
import { countedOf } from '../voting/counted.js';
import { Outcome } from '../voting/outcome.js';
import { Ways } from '../voting/ways.js';
import { AnnotateResultDocument, CertifyPageDocument, CertifyResultDocument, type CertifyPageQuery } from './certify.data.js';
import { DeskFrame, forOfficials, NotNow, Warning } from './desk.js';

type Poll = NonNullable<CertifyPageQuery['poll']>;
type Said = { errors?: readonly UserError[]; text?: string };

export const certifyPage: Page = {
  address: 'certify',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const { id } = forOfficials(data.consultation);
    const pollId = orNotFound(data.poll).id;
    const here = (done: string): View => redirect(visit.to('certify', { id, poll: pollId }, { done }));
    if (form.act === 'annotate') {
      const text = form.text('text').trim();
      const { userErrors } = await visit.act(AnnotateResultDocument, { input: { pollId, text, idempotencyKey: form.key } });
      if (userErrors.length === 0) return here('resultAnnotated');
      const errors = text ? userErrors : [{ code: 'TEXT_MISSING', field: ['text'], message: visit.t('certify.noteMissing') }];
      return write(visit, await read(visit), { errors, text });
    }
    const { poll, userErrors } = await visit.act(CertifyResultDocument, { input: { pollId, idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, await read(visit), { errors: userErrors });
    return here(poll?.isCertified ? 'resultCertified' : 'resultCertifiedOnce');
  },
};

async function read(visit: Visit): Promise<CertifyPageQuery> {
  const data = await visit.ask(CertifyPageDocument, { id: visit.part('id'), poll: visit.part('poll') });
  orNotFound(data.poll?.consultation.id === data.consultation?.id ? data.poll : null);
  return data;
}

function write(visit: Visit, data: CertifyPageQuery, said: Said = {}): View {
  const consultation = forOfficials(data.consultation);
  const poll = orNotFound(data.poll);
  const options = countedOf(poll);
  const title = visit.t(poll.isCertified ? 'certify.titleDone' : 'certify.title');
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={title} errors={said.errors}>
      <p class="govuk-body-l" lang={langOf(visit, poll.language)}>
        {poll.question}
      </p>
      {poll.count ? (
        <section aria-labelledby="result">
          <h2 class="govuk-heading-m" id="result">
            {visit.t('results.title')}
          </h2>
          <Outcome visit={visit} poll={poll} count={poll.count} />
          <h3 class="govuk-heading-s">{visit.t('results.allVotes')}</h3>
          <CountChart visit={visit} poll={poll} options={options} shown={options} turnout={poll.results.turnout ?? 0} />
          <Ways visit={visit} poll={poll} />
        </section>
      ) : (
        <NotNow reason={poll.viewerCanCertify.reason} />
      )}
      {poll.count && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('verify', {}, { poll: poll.id })}>
            {visit.t('certify.recount')}
          </a>
        </p>
      )}
      {poll.isCertified ? <Annotating visit={visit} {...said} /> : poll.count && <Certifying visit={visit} poll={poll} />}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('prepare', { id: consultation.id })}>
          {visit.t('desk.backToTasks')}
        </a>
      </p>
    </DeskFrame>,
    said.errors ? 422 : 200,
  );
}

/** The two steps: who has done which, and what one can do oneself. */
function Certifying({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { certifications, viewerCanCertify: may } = poll;
  const [first] = certifications;
  return (
    <section aria-labelledby="certifying">
      <h2 class="govuk-heading-m" id="certifying">
        {visit.t('certify.steps')}
      </h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          {first
            ? visit.t('certify.firstDone', { name: first.by.displayName, moment: visit.words.moment(first.certifiedAt) })
            : visit.t('certify.firstMissing')}
        </li>
        <li>{visit.t('certify.secondMissing')}</li>
      </ol>
      {may.allowed ? (
        <>
          <p class="govuk-body">{visit.t('certify.check')}</p>
          {first && <Warning visit={visit} text={visit.t('certify.warning')} />}
          <FormBody visit={visit}>
            <Button text={visit.t(first ? 'certify.second' : 'certify.first')} act="certify" />
          </FormBody>
        </>
      ) : (
        <NotNow reason={may.reason} />
      )}
    </section>
  );
}

function Annotating({ visit, errors, text }: Said & { visit: Visit }) {
  return (
    <section aria-labelledby="annotate">
      <h2 class="govuk-heading-m" id="annotate">
        {visit.t('certify.annotate')}
      </h2>
      <FormBody visit={visit}>
        <TextArea
          visit={visit}
          name="text"
          label={visit.t('certify.note')}
          hint={visit.t('certify.noteHint')}
          value={text}
          errors={errors}
          rows={4}
          most={2000}
        />
        <Button text={visit.t('certify.annotateButton')} act="annotate" kind="secondary" />
      </FormBody>
    </section>
  );
}
