/** What the pages about one's own activity share: the heading, and the way between them. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { Frame, type FrameProps } from '../../parts/frame.js';

const names = [
  'activity',
  'activityVotes',
  'activityDrafts',
  'activityFollows',
  'activityQuestions',
  'activityFollowedQuestions',
  'activityAppeals',
] as const;

interface ActivityFrameProps {
  visit: Visit;
  data: FrameProps['data'];
  name: (typeof names)[number];
  errors?: FrameProps['errors'];
  children: ComponentChildren;
}

export function ActivityFrame({ visit, data, name, errors, children }: ActivityFrameProps) {
  const title = visit.t(`activityTitle.${name}`);
  return (
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <nav class="urna-sections" aria-label={visit.t('activity.sections')}>
        <ul>
          {names.map((other) => (
            <li key={other}>
              <a class="govuk-link" href={visit.to(other)} aria-current={other === name ? 'page' : undefined}>
                {visit.t(`activitySection.${other}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Frame>
  );
}
