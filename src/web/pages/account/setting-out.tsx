/** Setting out for a service, and what is remembered until one comes back. */
import type { UserError } from '../../kit/client.js';
import { localAddress } from '../../kit/local-address.js';
import { show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import type { Before } from './going-on.js';
import { BeginProviderSignInDocument, ProviderPageDocument } from './providers.data.js';

interface Wish {
  provider: string;
  purpose: 'ENTER' | 'LINK' | 'VERIFY';
  way: Before;
  movesParticipation?: boolean;
}

/** The address of the service, or why there is none. */
export async function setOut(
  visit: Visit,
  { provider, purpose, way, movesParticipation }: Wish,
): Promise<{ address: string | null; userErrors: UserError[] }> {
  const remember = JSON.stringify(way);
  const { address, userErrors } = await visit.act(BeginProviderSignInDocument, {
    input: { provider, purpose, browserKey: visit.token(), movesParticipation, remember },
  });
  return { address: address ?? null, userErrors };
}

/** What was under way before somebody set out. */
export function rememberedIn(visit: Visit, remembered: string | null | undefined): Before {
  const { next, kept } = JSON.parse(remembered ?? '{}') as Partial<Before>;
  return { next: localAddress(next) ?? visit.to('home'), kept: typeof kept === 'string' ? kept : null };
}

/** A link to the service: browsers let a form lead to other sites only where a page allows all of them, and ours allow none. */
export async function showWay(visit: Visit, provider: string, address: string): Promise<View> {
  const data = await visit.ask(ProviderPageDocument, {});
  const name = data.signInProviders.find(({ key }) => key === provider)?.name ?? provider;
  const title = visit.t('provider.goOn', { name });
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('provider.goOnLead')}</p>
        <a class="govuk-button" href={address} rel="nofollow noreferrer">
          {visit.t('provider.goOnButton', { name })}
        </a>
      </div>
    </Frame>,
  );
}
