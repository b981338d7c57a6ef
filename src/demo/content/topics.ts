/** What the consultations are about. */
import type { DemoTopic } from './types.js';

export const topics: DemoTopic[] = [
  { slug: 'agua-y-saneamiento', name: { es: 'Agua y saneamiento', en: 'Water and sanitation' } },
  { slug: 'ambiente', name: { es: 'Ambiente y cambio climático', en: 'Environment and climate change' } },
  { slug: 'desarrollo-rural', name: { es: 'Desarrollo rural', en: 'Rural development' } },
  { slug: 'movilidad', name: { es: 'Movilidad y seguridad vial', en: 'Mobility and road safety' } },
  { slug: 'espacio-publico', name: { es: 'Espacio público', en: 'Public space' } },
  { slug: 'presupuesto-publico', name: { es: 'Presupuesto público', en: 'Public budget' } },
  { slug: 'participacion', name: { es: 'Participación y control social', en: 'Participation and social oversight' } },
  { slug: 'gestion-del-riesgo', name: { es: 'Gestión del riesgo', en: 'Disaster risk management' } },
];
