/** The services with which one signs in, above the other ways. */
import type { Visit } from '../../kit/visit.js';
import type { ProviderFragment } from './providers.data.js';

interface ProviderButtonsProps {
  visit: Visit;
  providers: readonly ProviderFragment[];
  next: string;
  kept?: string | null;
}

export function ProviderButtons({ visit, providers, next, kept }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <>
      {providers.map(({ key, name }) =>
        kept ? (
          // What waits to be sent goes along with the form: the page after it leads to the service.
          <button
            key={key}
            class="govuk-button govuk-button--secondary urna-provider"
            type="submit"
            name="act"
            value="begin"
            formaction={visit.to('signInWith', { provider: key })}
          >
            {visit.t('provider.enter', { name })}
          </button>
        ) : (
          <a
            key={key}
            class="govuk-button govuk-button--secondary urna-provider"
            href={visit.to('signInWith', { provider: key }, { next })}
            rel="nofollow"
          >
            {visit.t('provider.enter', { name })}
          </a>
        ),
      )}
      <p class="govuk-body">{visit.t('provider.or')}</p>
    </>
  );
}
