/** What specs get as fast-check: the same examples for the same commit, or, with URNA_SOAK=1, fresh ones and twenty times as many. */
import fc from '../node_modules/fast-check/lib/fast-check.js';

const soaks = process.env.URNA_SOAK === '1';
const given = process.env.URNA_SEED;
/** As many runs as fast-check makes when a property names no number. */
const usual = 100;

// A seed that a failed soak printed repeats it: URNA_SEED=… URNA_SOAK=1.
const seed = given ? Number(given) : soaks ? undefined : 20_261_126;
fc.configureGlobal(seed === undefined ? {} : { seed });

const more = (parameters = {}) => (soaks ? { ...parameters, numRuns: 20 * (parameters.numRuns ?? usual) } : parameters);

export default { ...fc, assert: (property, parameters) => fc.assert(property, more(parameters)) };
