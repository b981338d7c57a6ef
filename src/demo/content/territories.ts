/** Colombia and a few invented places; 96 and 98 are department codes that DIVIPOLA leaves unassigned. */
import type { DemoTerritory } from './types.js';

export const territories: DemoTerritory[] = [
  { code: 'CO', name: 'Colombia', kind: 'COUNTRY', parentCode: null },
  { code: '96', name: 'Alto Sereno (ficticio)', kind: 'DEPARTMENT', parentCode: 'CO' },
  { code: '96001', name: 'Villa del Páramo (ficticio)', kind: 'MUNICIPALITY', parentCode: '96' },
  { code: '96002', name: 'Laguna Honda (ficticio)', kind: 'MUNICIPALITY', parentCode: '96' },
  { code: '98', name: 'Ribera Grande (ficticio)', kind: 'DEPARTMENT', parentCode: 'CO' },
  { code: '98001', name: 'San Jacinto del Río (ficticio)', kind: 'MUNICIPALITY', parentCode: '98' },
  { code: '98002', name: 'Puerto Candela (ficticio)', kind: 'MUNICIPALITY', parentCode: '98' },
];
