/** People who only vote and support: names put together by chance. */
import type { Chance } from './chance.js';

const firstNames = [
  ...['Adriana', 'Alba', 'Amparo', 'Beatriz', 'Carolina', 'Consuelo', 'Diana', 'Elvira', 'Estela', 'Fanny', 'Gladys'],
  ...['Ingrid', 'Jazmín', 'Leonor', 'Liliana', 'Lucía', 'Maritza', 'Mercedes', 'Mónica', 'Nohora', 'Olga', 'Rocío'],
  ...['Soledad', 'Viviana', 'Alirio', 'Anselmo', 'Arturo', 'Bernardo', 'Carlos', 'Darío', 'Duván', 'Eliécer', 'Fermín'],
  ...['Gustavo', 'Héctor', 'Ismael', 'Javier', 'Leonel', 'Lisandro', 'Misael', 'Norberto', 'Óscar', 'Pastor', 'Rigoberto'],
];

const lastNames = [
  ...['Acevedo', 'Agudelo', 'Aldana', 'Arango', 'Ávila', 'Bedoya', 'Beltrán', 'Benavides', 'Bermeo', 'Buitrago', 'Cáceres'],
  ...['Camargo', 'Cárcamo', 'Castiblanco', 'Chaparro', 'Corredor', 'Cubillos', 'Daza', 'Escobar', 'Fajardo', 'Figueroa'],
  ...['Gaitán', 'Giraldo', 'Góngora', 'Granados', 'Hurtado', 'Jaramillo', 'Landázuri', 'Leguizamón', 'Londoño', 'Macías'],
  ...['Mahecha', 'Mondragón', 'Moreno', 'Narváez', 'Obando', 'Orjuela', 'Pedraza', 'Pinilla', 'Quiñones', 'Ramos', 'Riascos'],
  ...['Rueda', 'Sabogal', 'Sarmiento', 'Tabares', 'Tovar', 'Umaña', 'Urrego', 'Vanegas', 'Villamizar', 'Yepes', 'Zapata'],
];

/** So many different names, each with two surnames. */
export function crowdNames(chance: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add([chance.one(firstNames), ...chance.some(lastNames, 2)].join(' '));
  return [...names];
}
