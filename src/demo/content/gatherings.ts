/** Invented gatherings of the demonstration: what people said and chose in a village hall and by telephone, as two officials entered it. */
import type { DemoGathering } from './types.js';

export const gatherings: Record<string, DemoGathering[]> = {
  'community-water': [
    {
      way: 'MEETING',
      place: 'Salón comunal de la vereda El Naranjal (ficticia)',
      daysIn: 5,
      people: 38,
      poll: 'fund-priority',
      chosen: [0, 2, 2, 4, 1, 2, 0, 4],
      waiting: 1,
      rejected: [{ chosen: 3, reason: 'Tiene dos opciones marcadas y no se sabe cuál vale.' }],
      comments: [
        {
          article: '6',
          stance: 'IN_FAVOUR',
          body: 'La asamblea está de acuerdo con el registro gratuito, pero pide que el formulario se pueda entregar en papel en la alcaldía.',
          people: 31,
          name: null,
          supports: 6,
        },
        {
          article: '19',
          stance: 'AGAINST',
          body: 'En verano la cuota no alcanza ni para el cloro. Que el mínimo vital lo pague el municipio y no los vecinos.',
          people: 1,
          name: 'Doña Rosalba Quintana (ficticia)',
          supports: 3,
        },
      ],
      questions: [
        {
          title: '¿Quién analiza el agua en las veredas?',
          body: 'En El Naranjal nadie ha visto un análisis del agua desde hace años. ¿A quién le toca hacerlo y dónde se leen los resultados?',
          name: 'Don Eliécer Montes (ficticio)',
          answer: {
            daysAfter: 3,
            office: 'Dirección de Gestión Comunitaria del Agua',
            body: 'La vigilancia corresponde a la secretaría de salud del departamento, que debe publicar los resultados. Con el registro que se consulta, cada acueducto podrá pedir el análisis sin costo.',
          },
        },
      ],
    },
    {
      way: 'PHONE',
      place: 'Línea de atención de la Dirección de Gestión Comunitaria del Agua',
      daysIn: 8,
      people: null,
      poll: 'fund-priority',
      chosen: [1, 0],
      waiting: 0,
      rejected: [],
      comments: [
        {
          article: '21',
          stance: 'NEUTRAL',
          body: 'I moved here from abroad and keep the books of our water committee. Will small systems without a bank account be able to receive money from the fund?',
          people: 1,
          name: null,
          supports: 0,
        },
      ],
      questions: [],
    },
  ],
};
