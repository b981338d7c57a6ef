/** The shape of the pages on which somebody looks after their own account. */
import type { ComponentChildren, ComponentProps } from 'preact';
import { Frame } from '../../parts/frame.js';

type OwnPageProps = Pick<ComponentProps<typeof Frame>, 'visit' | 'data' | 'title' | 'errors' | 'scripts'> & { children: ComponentChildren };

export function OwnPage({ children, ...frame }: OwnPageProps) {
  const { visit, title } = frame;
  return (
    <Frame {...frame} trail={[{ text: visit.t('account.title'), to: visit.to('account') }]} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
      </div>
    </Frame>
  );
}
