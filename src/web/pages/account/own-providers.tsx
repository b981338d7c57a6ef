/** The services with which one enters one's account: seen, added, taken away, or used to show once more who one is. */
import type { Visit } from '../../kit/visit.js';
import { FormBody } from '../../parts/form-body.js';
import type { ProviderFragment } from './providers.data.js';
import type { SecurityPageQuery } from './security.data.js';

interface OwnProvidersProps {
  visit: Visit;
  providers: readonly ProviderFragment[];
  linked: SecurityPageQuery['viewer']['linkedProviders'];
  /** Whether they have just shown who they are; else a linked service may be what they show it with. */
  mayChange: boolean;
  mayProve: boolean;
}

export function OwnProviders({ visit, providers, linked, mayChange, mayProve }: OwnProvidersProps) {
  if (providers.length === 0 && linked.length === 0) return null;
  const nameOf = (key: string): string => providers.find((each) => each.key === key)?.name ?? key;
  const others = providers.filter(({ key }) => !linked.some(({ provider }) => provider === key));
  return (
    <section aria-labelledby="providers">
      <h2 class="govuk-heading-m" id="providers">
        {visit.t('provider.heading')}
      </h2>
      <p class="govuk-body">{visit.t('provider.lead')}</p>
      {linked.length > 0 && (
        <ul class="urna-rows">
          {linked.map(({ id, provider, linkedAt, lastUsedAt }) => (
            <li key={id}>
              <div>
                <h3 class="govuk-heading-s">{nameOf(provider)}</h3>
                <p class="urna-meta">
                  {visit.t('provider.since', { moment: visit.words.moment(linkedAt) })}
                  <br />
                  {visit.t('provider.used', { moment: visit.words.moment(lastUsedAt) })}
                </p>
              </div>
              {mayChange && (
                <FormBody visit={visit} to={visit.to('security')}>
                  <input type="hidden" name="linkedProviderId" value={id} />
                  <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="unlinkProvider" data-once>
                    {visit.t('provider.remove')}
                    <span class="govuk-visually-hidden">: {nameOf(provider)}</span>
                  </button>
                </FormBody>
              )}
              {!mayChange && mayProve && providers.some(({ key }) => key === provider) && (
                <LinkForm visit={visit} provider={provider} text={visit.t('provider.prove', { name: nameOf(provider) })} />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange &&
        others.map(({ key, name }) => <LinkForm key={key} visit={visit} provider={key} text={visit.t('provider.add', { name })} />)}
    </section>
  );
}

function LinkForm({ visit, provider, text }: { visit: Visit; provider: string; text: string }) {
  return (
    <FormBody visit={visit} to={visit.to('security')}>
      <input type="hidden" name="provider" value={provider} />
      <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="linkProvider" data-once>
        {text}
      </button>
    </FormBody>
  );
}
