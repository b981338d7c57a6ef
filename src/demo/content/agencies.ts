/** The two invented public bodies that publish consultations. */
import type { DemoAgency } from './types.js';

export const agencies: DemoAgency[] = [
  {
    key: 'ministry',
    slug: 'ministerio-de-aguas-y-territorio',
    name: { es: 'Ministerio de Aguas y Territorio (ficticio)', en: 'Ministry of Water and Territory (fictitious)' },
    sector: { es: 'Agua, saneamiento y ordenamiento del territorio', en: 'Water, sanitation and land use' },
    territory: 'CO',
  },
  {
    key: 'townhall',
    slug: 'alcaldia-de-san-jacinto-del-rio',
    name: { es: 'Alcaldía de San Jacinto del Río (ficticia)', en: 'Town Hall of San Jacinto del Río (fictitious)' },
    sector: { es: 'Gobierno municipal', en: 'Municipal government' },
    territory: '98001',
  },
];
