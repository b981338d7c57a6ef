/** Builds consultations the way officials do: through the API. */
import type { PollKind } from '../src/votes/poll.rules.js';
import type { Person } from './person.js';
import { day, type TestAgency, type World } from './world.js';

export const shortText = `# Decreto de prueba

El Ministerio, considerando lo dispuesto en la ley,

#### Artículo 1°. Objeto.

Este decreto regula el uso del agua en los acueductos comunitarios.

#### Artículo 2°. Ámbito.

Se aplica en todo el territorio.

**Parágrafo.** Se exceptúan las zonas urbanas.

#### Artículo 3°. Vigencia.

Rige a partir de su publicación.
`;

export const memorandum = {
  background: 'Antecedentes y razones.',
  scope: 'Ámbito y destinatarios.',
  legalViability: 'Viabilidad jurídica.',
  economicImpact: 'Impacto económico.',
  budgetImpact: 'Disponibilidad presupuestal.',
  environmentalImpact: 'Impacto ambiental.',
  technicalStudies: 'Estudios técnicos.',
};

export interface PollWish {
  kind?: PollKind;
  options?: string[];
  minChoices?: number;
  maxChoices?: number;
  lowestScore?: number;
  highestScore?: number;
  budget?: number;
  /** What each option costs, for a budget. */
  costs?: number[];
  method?: string;
  seats?: number;
  parameters?: { name: string; value: string }[];
  asksTerritory?: boolean;
  eligibility?: object;
  resultsPolicy?: 'LIVE' | 'TURNOUT_ONLY' | 'AFTER_CLOSE';
}

export interface TestPoll {
  id: string;
  options: string[];
}

export interface Wish {
  agency?: TestAgency;
  official?: Person;
  title?: string;
  text?: string;
  polls?: PollWish[];
  /** Days from now. */
  opensIn?: number;
  closesIn?: number;
}

export interface TestConsultation {
  id: string;
  official: Person;
  polls: TestPoll[];
  articles: { id: string; eid: string; label: string }[];
}

export class DraftBuilder {
  constructor(private readonly world: World) {}

  /** A draft that lacks nothing. */
  async complete(wish: Wish = {}): Promise<TestConsultation> {
    const agency = wish.agency ?? this.world.ministry;
    const official = wish.official ?? (await this.world.official(agency));
    const { consultation } = await official.act(
      'createConsultation',
      {
        agencyId: agency.globalId,
        title: wish.title ?? 'Acueductos comunitarios',
        summary: 'Un resumen.',
        body: 'Qué se propone y **por qué**.',
        contact: { office: 'Oficina de Participación', name: 'Clara Ruiz', email: 'participacion@example.org' },
        channels: ['WEB'],
      },
      'consultation { id }',
    );
    await official.act('setMemorandum', { id: consultation.id, ...memorandum });
    const { textVersion } = await official.act(
      'saveText',
      { consultationId: consultation.id, markdown: wish.text ?? shortText },
      'textVersion { provisions(first: 100) { nodes { id eid kind label } } }',
    );
    const polls: TestPoll[] = [];
    for (const poll of wish.polls ?? []) polls.push(await this.poll(official, consultation.id, poll));
    return {
      id: consultation.id,
      official,
      polls,
      articles: textVersion.provisions.nodes.filter(({ kind }: { kind: string }) => kind === 'ARTICLE'),
    };
  }

  /** Announced; opens tomorrow unless wished otherwise. */
  async scheduled(wish: Wish = {}): Promise<TestConsultation> {
    const draft = await this.complete(wish);
    const now = this.world.clock.now().getTime();
    const opensIn = wish.opensIn ?? 1;
    await draft.official.act('scheduleConsultation', {
      id: draft.id,
      opensAt: new Date(now + opensIn * day).toISOString(),
      closesAt: new Date(now + (wish.closesIn ?? opensIn + 20) * day).toISOString(),
    });
    return draft;
  }

  /** Open now, for twenty days unless wished otherwise. */
  open(wish: Wish = {}): Promise<TestConsultation> {
    return this.scheduled({ opensIn: 0, ...wish });
  }

  /** Open, with one poll of its own. */
  async openPoll(poll: PollWish = {}, wish: Wish = {}): Promise<TestPoll & { consultation: TestConsultation }> {
    const consultation = await this.open({ ...wish, polls: [poll] });
    return { ...consultation.polls[0]!, consultation };
  }

  private async poll(official: Person, consultationId: string, wish: PollWish): Promise<TestPoll> {
    const { poll } = await official.act('callPoll', { consultationId, ...pollInput(wish) }, 'poll { id options { id } }');
    return { id: poll.id, options: poll.options.map(({ id }: { id: string }) => id) };
  }
}

/** What an official sends who wishes for such a poll, without its consultation. */
export function pollInput(wish: PollWish = {}): Record<string, unknown> {
  const { kind = 'SINGLE', options = ['Sí', 'No', 'En blanco'], resultsPolicy = 'LIVE', minChoices = 1, costs, ...rest } = wish;
  const [isScore, isBudget] = [kind === 'SCORE', kind === 'BUDGET'];
  return {
    kind,
    resultsPolicy,
    minChoices,
    // Those that choose among several may choose two, as a rule that can be broken.
    ...(kind === 'MULTIPLE' ? { maxChoices: 2 } : {}),
    ...(isScore ? { lowestScore: 0, highestScore: 5 } : {}),
    ...(isBudget ? { budget: 100 } : {}),
    ...rest,
    questions: [{ locale: 'es', text: '¿Está de acuerdo?' }],
    options: options.map((text, place) => ({
      labels: [{ locale: 'es', text }],
      ...(isBudget ? { cost: costs === undefined ? 40 : (costs[place] ?? null) } : {}),
    })),
  };
}
