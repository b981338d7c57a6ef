/** The closed sets of arguments in the API. */
import { registerEnumType } from '@nestjs/graphql';

export const ClusterActs = { JOIN: 'JOIN', SPLIT: 'SPLIT' } as const;
export type ClusterAct = keyof typeof ClusterActs;
registerEnumType(ClusterActs, {
  name: 'ClusterAct',
  description: 'What an official decides about arguments by hand.',
  valuesMap: {
    JOIN: { description: 'Arguments are one.' },
    SPLIT: { description: 'Comments are another argument than the one they were counted with.' },
  },
});

export const ArgumentOrders = { SIGNATURES: 'SIGNATURES', NUMBER: 'NUMBER', NEWEST: 'NEWEST' } as const;
export type ArgumentOrder = keyof typeof ArgumentOrders;
registerEnumType(ArgumentOrders, {
  name: 'ArgumentOrder',
  description: 'In which order arguments are listed.',
  valuesMap: {
    SIGNATURES: { description: 'Those that most people make first.' },
    NUMBER: { description: 'By number.' },
    NEWEST: { description: 'Those found last first.' },
  },
});
