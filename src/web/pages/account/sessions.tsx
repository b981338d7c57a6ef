/** The devices on which somebody is signed in, each with a way to sign it out. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager } from '../../parts/pager.js';
import { ProveForm } from '../../parts/prove-form.js';
import type { AccountPageQuery, DeviceSessionFragment } from './account.data.js';
import { deviceName } from './device-name.js';

interface SessionsProps {
  visit: Visit;
  viewer: AccountPageQuery['viewer'];
  errors?: readonly UserError[];
}

/** Whoever finds a device left open must not shut its owner out elsewhere: it is asked anew who they are. */
export function Sessions({ visit, viewer, errors }: SessionsProps) {
  const { sessions } = viewer;
  const { isProven } = viewer.secondFactor;
  const { hasNextPage, hasPreviousPage } = sessions.pageInfo;
  const hasOthers = hasNextPage || hasPreviousPage || sessions.nodes.some(({ isCurrent }) => !isCurrent);
  return (
    <section aria-labelledby="sessions">
      <h2 class="govuk-heading-m" id="sessions">
        {visit.t('sessions.title')}
      </h2>
      <p class="govuk-body">{visit.t('sessions.lead')}</p>
      <ul class="urna-rows">
        {sessions.nodes.map((session) => (
          <li key={session.id}>
            <Device visit={visit} session={session} mayEnd={isProven} />
          </li>
        ))}
      </ul>
      <Pager visit={visit} page={sessions.pageInfo} label={visit.t('sessions.title')} anchor="sessions" />
      {hasOthers && isProven && (
        <FormBody visit={visit} to={visit.to('account')}>
          <Button text={visit.t('sessions.endOthers')} act="endOthers" kind="secondary" />
        </FormBody>
      )}
      {hasOthers && !isProven && (
        <div class="urna-narrow">
          <p class="govuk-body">{visit.t('sessions.proveFirst')}</p>
          <ProveForm visit={visit} viewer={viewer} to={visit.to('account')} errors={errors} />
        </div>
      )}
    </section>
  );
}

function Device({ visit, session, mayEnd }: { visit: Visit; session: DeviceSessionFragment; mayEnd: boolean }) {
  const known = deviceName(session.device);
  const name = known ? visit.t('sessions.device', known) : session.device || visit.t('sessions.unknown');
  return (
    <>
      <div>
        <h3 class="govuk-heading-s">
          {name} {session.isCurrent && <strong class="govuk-tag govuk-tag--green">{visit.t('sessions.current')}</strong>}
        </h3>
        <p class="urna-meta">
          {visit.t('sessions.began', { moment: visit.words.moment(session.createdAt) })}
          {!session.isCurrent && (
            <>
              <br />
              {visit.t('sessions.lastSeen', { moment: visit.words.moment(session.lastSeenAt) })}
            </>
          )}
        </p>
      </div>
      {!session.isCurrent && mayEnd && (
        <FormBody visit={visit} to={visit.to('account')}>
          <input type="hidden" name="sessionId" value={session.id} />
          <button class="govuk-button govuk-button--secondary" type="submit" data-once>
            {visit.t('sessions.end')}
            <span class="govuk-visually-hidden">: {name}</span>
          </button>
        </FormBody>
      )}
    </>
  );
}
