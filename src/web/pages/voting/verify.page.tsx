/** How anybody recounts a poll or the whole site, without believing this server. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { VerifyPageDocument } from './verify.data.js';

export const verifyPage: Page = {
  address: 'verify',
  isShared: true,

  async show(visit) {
    const asked = visit.query.get('poll') ?? '';
    const { ledger, poll, ...data } = await visit.ask(VerifyPageDocument, { poll: asked, hasPoll: asked !== '' });
    const title = visit.t('verify.title');
    const { checkpoint } = ledger;
    const verifyAll = `npx urna verify ${visit.origin}`;
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('verify.lead')}>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">{visit.t('verify.lead')}</p>
          {poll && (
            <section aria-labelledby="this-poll" class="govuk-inset-text">
              <h2 class="govuk-heading-m" id="this-poll">
                {visit.t('verify.thisPoll')}
              </h2>
              <p class="govuk-body">
                <a class="govuk-link" href={visit.to('poll', { id: poll.id })} lang={langOf(visit, poll.language)}>
                  {poll.question}
                </a>
              </p>
              {poll.count ? (
                <>
                  <Command text={`${verifyAll} --poll ${idIn(poll.count.resultUrl)}`} />
                  <p class="govuk-body">{visit.t('verify.sameHash')}</p>
                  <Command text={poll.count.hash} />
                </>
              ) : (
                <p class="govuk-body">{visit.t('verify.notCounted')}</p>
              )}
            </section>
          )}
          <h2 class="govuk-heading-m">{visit.t('verify.how')}</h2>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            <li>{visit.t('verify.step.install')}</li>
            <li>
              {visit.t('verify.step.run')}
              <Command text={verifyAll} />
            </li>
            <li>
              {visit.t('verify.step.keep')}
              <Command text={`${verifyAll} --save urna`} />
              {visit.t('verify.step.later')}
            </li>
            <li>{visit.t('verify.step.compare')}</li>
          </ol>
          <h2 class="govuk-heading-m">{visit.t('verify.what')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {['signature', 'log', 'ballots', 'count', 'certified'].map((each) => (
              <li key={each}>{visit.t(`verify.checks.${each}`)}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m" id="ledger">
            {visit.t('verify.ledger')}
          </h2>
          <p class="govuk-body">{visit.t('verify.ledgerWhat')}</p>
          <dl class="govuk-summary-list">
            <Row name={visit.t('verify.address')}>
              <code>{ledger.url}/</code>
            </Row>
            <Row name={visit.t('verify.name')}>
              <code>{ledger.origin}</code>
            </Row>
            <Row name={visit.t('verify.key')}>
              <code>{ledger.verifierKey}</code>
            </Row>
            {checkpoint && <Row name={visit.t('verify.size')}>{visit.t('verify.leaves', { size: checkpoint.size })}</Row>}
            {checkpoint && <Row name={visit.t('verify.signed')}>{visit.words.moment(checkpoint.madeAt)}</Row>}
          </dl>
          {checkpoint && (
            <>
              <p class="govuk-body">
                {visit.rich('verify.checkpoint', {
                  link: (words) => (
                    <a class="govuk-link" href="/ledger/checkpoint">
                      {words}
                    </a>
                  ),
                })}
              </p>
              <Command text={checkpoint.note} />
            </>
          )}
          <Promises visit={visit} />
        </div>
      </Frame>,
    );
  },
};

/** What all of this promises, and what not. */
function Promises({ visit }: { visit: Visit }) {
  return (
    <>
      <h2 class="govuk-heading-m">{visit.t('verify.promised')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {['recount', 'inside', 'noChange', 'unlinked'].map((each) => (
          <li key={each}>{visit.t(`verify.promise.${each}`)}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{visit.t('verify.notPromised')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {['coercion', 'server', 'moment', 'backups', 'roll', 'view'].map((each) => (
          <li key={each}>{visit.t(`verify.noPromise.${each}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** Something to copy, in full. */
export function Command({ text }: { text: string }) {
  return (
    <pre class="urna-command" tabindex={0}>
      <code>{text}</code>
    </pre>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value urna-address">{children}</dd>
    </div>
  );
}

/** `…/ledger/polls/<uuid>/result.json` */
function idIn(url: string): string {
  return url.split('/').at(-2) ?? '';
}
