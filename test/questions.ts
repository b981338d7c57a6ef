/** Builders for questions, as citizens ask them and officials answer them. */
import type { Person } from './person.js';
import type { TestAgency, World } from './world.js';

export interface TestQuestion {
  id: string;
  number: string;
  asker: Person;
}

export class QuestionBuilder {
  private officials = new Map<string, Promise<Person>>();

  constructor(private readonly world: World) {}

  /** The official of an agency who answers when no other does. */
  official(agency: TestAgency = this.world.ministry): Promise<Person> {
    let official = this.officials.get(agency.id);
    if (!official) this.officials.set(agency.id, (official = this.world.official(agency, 'Rosa')));
    return official;
  }

  async ask(wish: Record<string, unknown> & { asker?: Person; agency?: TestAgency } = {}): Promise<TestQuestion> {
    const { asker = await this.world.citizen(), agency = this.world.ministry, ...input } = wish;
    const { question } = await asker.act(
      'askQuestion',
      {
        agencyId: agency.globalId,
        kind: 'INFORMATION',
        title: '¿Cuándo llega el agua a la vereda?',
        body: 'Quisiera saber el cronograma de obras del acueducto de la vereda.',
        ...input,
      },
      'question { id number }',
    );
    return { ...question, asker };
  }

  async answer(question: Pick<TestQuestion, 'id'>, input: Record<string, unknown> = {}, official?: Person): Promise<void> {
    await (official ?? (await this.official())).act('answerQuestion', {
      questionId: question.id,
      office: 'Oficina de Relación con el Ciudadano',
      body: 'Las obras terminan en **junio**.',
      ...input,
    });
  }
}

/** The uuid in a global id. */
export function uuidIn(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

export function accountOf(person: Person): string {
  return Buffer.from(`Account:${person.accountId}`).toString('base64url');
}
