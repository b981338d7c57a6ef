/** The filter that suggests spam: it learns from what moderators decide, only suggests, and is counted in public. */
import { SpamAdvisingService } from '../../src/moderation/advice/spam-advising.service.js';
import { SpamOutcomesService } from '../../src/moderation/advice/spam-outcomes.service.js';
import { SpamTrainingService } from '../../src/moderation/advice/spam-training.service.js';
import { anyComments, type AnyComment } from '../any-comments.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { day, World } from '../world.js';

const figures = `filter { state spamExamples otherExamples fewestExamples threshold estimatedPrecision estimatedRecall trainedAt }
  total { suggested followed notFollowed waiting missed precision recall } months { month suggested followed notFollowed waiting missed }`;

describe('the filter', () => {
  let world: World;
  let consultation: TestConsultation;
  let [tomas, ana]: Person[] = [];
  let authors: Person[] = [];
  let reported = 0;

  beforeAll(async () => {
    world = await World.open();
    consultation = await world.drafts.open({ closesIn: 90 });
    tomas = await world.moderator();
    ana = await world.citizen('Ana');
    authors = await Promise.all(Array.from({ length: 12 }, (_, index) => world.citizen(`Autor${index}`)));
  });
  afterAll(() => world.close());

  it('is silent and says so while too few comments were decided on', async () => {
    await settle();
    expect((await read()).filter).toMatchObject({
      state: 'LEARNING',
      spamExamples: 0,
      otherExamples: 0,
      fewestExamples: 50,
      threshold: null,
    });
    const commentId = await post(ana, 'Préstamos rápidos sin codeudor https://creditos-ya.xyz WhatsApp 310 555 12 34');
    await settle();
    expect(await caseOf(commentId)).toBeNull();
    await decide(tomas, commentId, true);
    await settle();
    // It said nothing then: that is not counted as missed.
    expect((await read()).total).toMatchObject({ suggested: 0, missed: 0, precision: null, recall: null });
  });

  it('learns from decisions, then suggests, hides nothing, and says what weighed', async () => {
    await teach(anyComments(130, 7));
    const { filter } = await read();
    expect(filter).toMatchObject({ state: 'ADVISING', spamExamples: 66, otherExamples: 65 });
    expect(filter.estimatedPrecision).toBeGreaterThanOrEqual(0.9);
    expect(filter.threshold).toBeGreaterThanOrEqual(0.5);

    const spam = await post(ana, 'Créditos sin codeudor hoy mismo, entre a https://creditos-ya.xyz/p cupos limitados');
    const honest = await post(ana, 'Estoy de acuerdo con la tarifa del acueducto, aunque en mi vereda el agua llega dos horas al día.');
    await settle();

    expect(await caseOf(honest)).toBeNull();
    expect(await caseOf(spam)).toMatchObject({ isAdvised: true, openReports: 0, advice: { outcome: null } });
    const { advice, risk } = await caseOf(spam);
    expect(risk).toBeGreaterThan(0);
    expect(advice.probability).toBeGreaterThan(filter.threshold - 1e-9);
    expect(advice.signs.length).toBeGreaterThan(0);
    expect(advice.signs).toContainEqual({ kind: 'DOMAIN', word: 'creditos-ya.xyz', weight: expect.any(Number) as number });
    // Nothing of it is seen by anybody else, and nothing is hidden.
    const shown = 'query ($id: ID!) { node(id: $id) { ... on Comment { state body isEdited: editedAt } } }';
    for (const person of [world.visitor(), ana, tomas])
      expect((await person.read(shown, { id: spam })).node).toMatchObject({
        state: 'VISIBLE',
        body: expect.stringContaining('Créditos') as string,
      });
    expect(await queueRefusal(world.visitor())).toBe('SIGN_IN_REQUIRED');
    for (const person of [ana, await world.moderator(world.townHall), consultation.official])
      expect(await queueRefusal(person)).toBe('FORBIDDEN');
  });

  it('hides nothing and decides nothing by itself, whatever it suggests', async () => {
    const before = await standing();
    await Promise.all(anyComments(60, 8).map(({ text }, index) => post(authors[index % authors.length]!, text)));
    await settle();
    const suggested = await world.rows<{ count: number }>('SELECT count(*)::int AS count FROM spam_advice WHERE is_suggested');
    expect(suggested[0]!.count).toBeGreaterThan(20);
    expect(await standing()).toEqual({ ...before, comments: before.comments + 60 });
  });

  it('is counted as followed, not followed and missed, equal to a recount, also after an undoing', async () => {
    const waiting = await world.rows<{ id: string; suggested: boolean }>(
      `SELECT comment_id AS id, is_suggested AS suggested FROM spam_advice WHERE filter IS NOT NULL AND outcome IS NULL ORDER BY comment_id`,
    );
    const suggested = waiting.filter((row) => row.suggested).map(({ id }) => id);
    const silent = waiting.filter((row) => !row.suggested).map(({ id }) => id);
    const before = (await read()).total;
    for (const id of suggested.slice(0, 6)) await decide(tomas, globalId(id), true);
    // What nobody reported can be left as it is too.
    for (const id of suggested.slice(6, 8)) {
      const input = { commentId: globalId(id), reason: 'Cumple las reglas de la consulta.' };
      expect(await tomas.refusals('dismissReports', input)).toEqual([]);
    }
    for (const id of silent.slice(0, 3)) await decide(tomas, globalId(id), true);
    const [one] = suggested.slice(8);
    const { decision } = await decide(tomas, globalId(one!), true);
    await settle(0);
    const counted = (await read()).total;
    expect(counted).toMatchObject({ followed: before.followed + 7, notFollowed: before.notFollowed + 2, missed: before.missed + 3 });
    expect(counted.precision).toBeCloseTo(counted.followed / (counted.followed + counted.notFollowed));
    expect(counted.recall).toBeCloseTo(counted.followed / (counted.followed + counted.missed));
    await expectRecount();

    await tomas.act('undoModerationDecision', { decisionId: decision.id });
    await settle();
    expect((await read()).total).toMatchObject({ followed: counted.followed - 1, waiting: counted.waiting + 1 });
    await tomas.act('restoreComment', { commentId: globalId(suggested[0]!), reason: 'Se revisó: no era propaganda.' });
    await settle();
    expect((await read()).total).toMatchObject({ followed: counted.followed - 2, notFollowed: counted.notFollowed + 1 });
    await expectRecount();
  });

  it('counts month by month and agency by agency', async () => {
    world.clock.advance(30 * day);
    [tomas, ana] = await Promise.all([tomas, ana].map((person) => world.session(person!)));
    authors = await Promise.all(authors.map((person) => world.session(person)));
    const before = (await read()).total;
    const spam = await post(ana, 'Gane dinero desde casa con ganancias diarias, entre a https://creditos-ya.xyz/p cupos limitados');
    await settle();
    const { months, total } = await read();
    expect(months.map(({ month }: { month: string }) => month)).toEqual(['2026-03-01', '2026-02-01']);
    expect(months[0]).toMatchObject({ suggested: 1, followed: 0, waiting: 1 });
    expect(total.suggested).toBe(before.suggested + 1);
    await decide(tomas, spam, true);
    await settle();
    expect((await read()).months[0]).toMatchObject({ suggested: 1, followed: 1, waiting: 0 });
    expect((await read(world.ministry.globalId)).total).toEqual((await read()).total);
    expect((await read(world.townHall.globalId)).total).toMatchObject({ suggested: 0, followed: 0 });
    await expectRecount();
  });

  it('looks again at a comment that was edited, and suggests it once', async () => {
    const commentId = await post(ana, 'Me preocupa el plazo de la consulta, y creo que nadie nos explicó el costo.');
    await settle();
    expect(await caseOf(commentId)).toBeNull();
    const before = (await read()).total.suggested;
    for (const end of ['!!!!', '']) {
      const body = `Créditos sin codeudor con bono de bienvenida, entre a https://creditos-ya.xyz/p cupos limitados ${end}`;
      await ana.act('editComment', { commentId, body, acceptsPersonalData: true });
      await settle();
    }
    expect(await caseOf(commentId)).toMatchObject({ isAdvised: true });
    expect((await read()).total.suggested).toBe(before + 1);
    await expectRecount();
  });

  it('shows moderators where a comment has personal data, in the characters of its words', async () => {
    const body = '😀 Llame a Luis al 310 555 12 34.';
    const commentId = (await ana.act('postComment', { subjectId: consultation.id, body, acceptsPersonalData: true }, 'comment { id }'))
      .comment.id;
    await authors[0]!.act('reportComment', { commentId, reason: 'PERSONAL_DATA' });
    const found = (await caseOf(commentId)).personalData;
    expect(found).toEqual([{ kind: 'PHONE', isLikely: true, exact: '310 555 12 34', start: 18, end: 31 }]);
    expect([...body].slice(found[0].start, found[0].end).join('')).toBe('310 555 12 34');
  });

  it('shows moderators where the words that it proposes have personal data, too', async () => {
    const said = {
      provisionId: consultation.articles[0]!.id,
      passage: { exact: 'regula el uso del agua' },
      proposed: '💧 regula el agua, con quejas al 310 555 12 34',
      reason: 'Así se sabe a quién llamar.',
      acceptsPersonalData: true,
    };
    const commentId = (await ana.act('suggestWording', said, 'comment { id }')).comment.id;
    await authors[0]!.act('reportComment', { commentId, reason: 'PERSONAL_DATA' });
    expect(await caseOf(commentId)).toMatchObject({
      personalData: [],
      personalDataProposed: [{ kind: 'PHONE', isLikely: true, exact: '310 555 12 34', start: 32, end: 45 }],
    });
  });

  it('gives way and loses nothing while somebody holds a comment', async () => {
    const held = await post(ana, 'Casino en línea con bono de bienvenida, regístrese en www.apuestas-oro.bet cupos limitados');
    const [{ id }] = (await world.rows<{ id: string }>('SELECT id FROM comments ORDER BY created_at DESC, id DESC LIMIT 1')) as [
      { id: string },
    ];
    expect(globalId(id)).toBe(held);
    const holding = world.rows(`SELECT id, pg_sleep(1.5) FROM comments WHERE id = '${id}' FOR UPDATE`);
    await settle();
    await holding;
    await settle();
    expect(await caseOf(held)).toMatchObject({ isAdvised: true });
    await expectRecount();
  });

  /** Everybody's followers at once, as several processes would, until nothing is left. */
  async function settle(after = 61_000): Promise<void> {
    world.clock.advance(after);
    const [training, advising, counting] = [SpamTrainingService, SpamAdvisingService, SpamOutcomesService].map((service) =>
      world.app.get<{ carryOn(): Promise<void> }>(service),
    );
    const until = Date.now() + 30_000;
    for (;;) {
      await Promise.allSettled([training!.carryOn(), advising!.carryOn(), advising!.carryOn(), counting!.carryOn()]);
      const [behind] = await world.rows<{ behind: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM journal j, spam_position p WHERE j.sequence > p.sequence AND j.kind LIKE 'comment.%') OR
           EXISTS (SELECT 1 FROM spam_training WHERE claimed_until > now()) AS behind`,
      );
      // Whatever is decided next is decided after what was learnt.
      if (!behind!.behind) return void world.clock.advance(1_000);
      if (Date.now() > until) throw new Error('The followers of the filter do not come to an end.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function teach(comments: readonly AnyComment[]): Promise<void> {
    const one = async ({ text, isSpam }: AnyComment, index: number): Promise<unknown> =>
      decide(tomas, await post(authors[index % authors.length]!, text), isSpam);
    for (let from = 0; from < comments.length; from += 10) await Promise.all(comments.slice(from, from + 10).map(one));
    await settle();
  }

  async function post(author: Person, body: string): Promise<string> {
    const input = { subjectId: consultation.id, body, acceptsPersonalData: true };
    return (await author.act('postComment', input, 'comment { id }')).comment.id;
  }

  /** A reported or suggested comment is dismissed as it is; nothing else can be. */
  async function decide(moderator: Person, commentId: string, isSpam: boolean): Promise<any> {
    if (isSpam)
      return moderator.act(
        'hideComment',
        {
          commentId,
          ground: 'SPAM',
          reason: 'Es publicidad, no trata de la consulta.',
          facts: 'Ofrece créditos o apuestas y enlaza a quien los vende.',
          proportion: 'Una etiqueta dejaría el anuncio a la vista.',
        },
        'decision { id }',
      );
    // Nobody reports their own, and nobody very often.
    for (let people = 0; people < 2; people++)
      await authors[reported++ % authors.length]!.do('reportComment', { commentId, reason: 'SPAM' });
    return moderator.act('dismissReports', { commentId, reason: 'Cumple las reglas de la consulta.' }, 'decision { id }');
  }

  async function read(agencyId: string | null = null): Promise<any> {
    const query = `query ($id: ID) { moderationAdviceFigures(agencyId: $id) { ${figures} } }`;
    return (await world.visitor().read(query, { id: agencyId })).moderationAdviceFigures;
  }

  async function caseOf(commentId: string): Promise<any> {
    const fields =
      'isOpen isAdvised risk openReports personalData { kind isLikely exact start end } personalDataProposed { kind isLikely exact start end } advice { probability outcome signs { kind word weight } }';
    const [row] = await world.rows<{ id: string }>(`SELECT m.id FROM moderation_cases m WHERE m.comment_id::text = $1`, [
      Buffer.from(commentId, 'base64url').toString().split(':')[1],
    ]);
    if (!row) return null;
    const query = `query ($id: ID!) { node(id: $id) { ... on ModerationCase { ${fields} } } }`;
    return (await tomas.read(query, { id: Buffer.from(`ModerationCase:${row.id}`).toString('base64url') })).node;
  }

  async function queueRefusal(person: Person): Promise<string> {
    const { errors } = await person.ask(
      'query ($id: ID!) { moderationQueue(agencyId: $id, first: 1) { nodes { advice { probability } } } }',
      {
        id: world.ministry.globalId,
      },
    );
    return errors![0]!.extensions.code;
  }

  async function standing(): Promise<{ comments: number; hidden: number; decisions: number }> {
    const [row] = await world.rows<{ comments: number; hidden: number; decisions: number }>(
      `SELECT (SELECT count(*)::int FROM comments) AS comments, (SELECT count(*)::int FROM comments WHERE hidden_at IS NOT NULL) AS hidden,
         (SELECT count(*)::int FROM moderation_decisions) AS decisions`,
    );
    return row!;
  }

  /** From the advice and the decisions themselves, without the numbers that were kept. */
  async function expectRecount(): Promise<void> {
    const [recount] = await world.rows<Record<string, number>>(
      `WITH standing AS (
         SELECT DISTINCT ON (d.comment_id) d.comment_id, d.ground = 'SPAM' AND d.measure = 'HIDE' AS spam FROM moderation_decisions d
         WHERE d.id NOT IN (SELECT decision_id FROM undone_decisions) ORDER BY d.comment_id, d.decided_at DESC, d.id DESC)
       SELECT count(*) FILTER (WHERE is_suggested)::int AS suggested,
         count(*) FILTER (WHERE is_suggested AND s.spam)::int AS followed,
         count(*) FILTER (WHERE is_suggested AND s.comment_id IS NOT NULL AND s.spam IS NOT TRUE)::int AS "notFollowed",
         count(*) FILTER (WHERE NOT is_suggested AND s.spam)::int AS missed
       FROM spam_advice v LEFT JOIN standing s USING (comment_id) WHERE v.filter IS NOT NULL`,
    );
    const { suggested, followed, notFollowed, missed } = (await read()).total;
    expect({ suggested, followed, notFollowed, missed }).toEqual(recount);
    const cohort = (await read()).months.reduce((all: number, month: { suggested: number }) => all + month.suggested, 0);
    expect(cohort).toBe(suggested);
  }

  function globalId(id: string): string {
    return Buffer.from(`Comment:${id}`).toString('base64url');
  }
});
