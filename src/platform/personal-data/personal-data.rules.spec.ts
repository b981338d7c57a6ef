/** What the finder of personal data points out in comments and questions, and what it leaves alone. */
import fc from 'fast-check';
import { checkDigitOfNit, passesLuhn } from './check-digits.rules.js';
import { inCharacters, likelyPersonalDataIn, personalDataIn, withoutPersonalData } from './personal-data.rules.js';

const likely = (text: string): string[] => likelyPersonalDataIn(text).map(({ kind, exact }) => `${kind} ${exact}`);
const all = (text: string): string[] => personalDataIn(text).map(({ kind, exact }) => `${kind} ${exact}`);

describe('Whoever writes is asked about', () => {
  it.each([
    // Identity cards.
    ['Mi cédula es 52.345.678 de Bogotá.', ['IDENTITY 52.345.678']],
    ['C. C. 1.023.456.789', ['IDENTITY 1.023.456.789']],
    ['C.C. No. 79.123.456', ['IDENTITY 79.123.456']],
    ['cc 52345678', ['IDENTITY 52345678']],
    ['CC: 1023456789', ['IDENTITY 1023456789']],
    ['La cédula 79123456, por favor.', ['IDENTITY 79123456']],
    ['identificado con cédula de ciudadanía número 19.345.678', ['IDENTITY 19.345.678']],
    ['identificada con la C.C. N° 41,345,678 de Cali', ['IDENTITY 41,345,678']],
    ['mi documento es el 1 023 456 789', ['IDENTITY 1 023 456 789']],
    ["Cédula 52'345.678", ["IDENTITY 52'345.678"]],
    ['T.I. 1.034.567.890', ['IDENTITY 1.034.567.890']],
    ['tarjeta de identidad 1034567890', ['IDENTITY 1034567890']],
    ['cédula de extranjería 345678', ['IDENTITY 345678']],
    ['C.E. 345678', ['IDENTITY 345678']],
    ['NUIP 1023456789', ['IDENTITY 1023456789']],
    ['PPT 5678901', ['IDENTITY 5678901']],
    ['Soy Ana Pérez, 52.345.678', ['IDENTITY 52.345.678']],
    ['Atentamente,\nAna María Pérez\n52.345.678', ['IDENTITY 52.345.678']],
    ['No estoy de acuerdo.\nAna Pérez 52345678', ['IDENTITY 52345678']],
    ['Yo, el 79.123.456 de Medellín, me opongo.', ['IDENTITY 79.123.456']],
    ['Anoten el 1023456789 que es el mío', ['IDENTITY 1023456789']],
    ['Las cédulas 52.345.678 y 79.123.456 no aparecen.', ['IDENTITY 52.345.678', 'IDENTITY 79.123.456']],
    ['c.c. 52345678, 79123456 y 19345678', ['IDENTITY 52345678', 'IDENTITY 79123456', 'IDENTITY 19345678']],
    ['mi cédula es ５２３４５６７８', ['IDENTITY ５２３４５６７８']],
    ['mi cédula es 52\u200b345\u200b678', ['IDENTITY 52\u200b345\u200b678']],
    ['Pasaporte AB123456', ['IDENTITY AB123456']],
    ['My passport number is 123456789', ['IDENTITY 123456789']],
    ['DNI 12345678Z', ['IDENTITY 12345678Z']],
    ['SSN 123-45-6789', ['IDENTITY 123-45-6789']],
    ['CPF 123.456.789-09', ['IDENTITY 123.456.789-09']],
    // Tax numbers.
    ['NIT 900.373.913-4', ['TAX 900.373.913-4']],
    ['N.I.T. 52.345.678', ['TAX 52.345.678']],
    ['RUT: 52345678-' + checkDigitOfNit('52345678'), ['TAX 52345678-' + checkDigitOfNit('52345678')]],
    ['Factura a 52.345.678-' + checkDigitOfNit('52345678'), ['TAX 52.345.678-' + checkDigitOfNit('52345678')]],
    // Telephones.
    ['Mi celular: 310 555 12 34.', ['PHONE 310 555 12 34']],
    ['Llame al +57 300-123-4567', ['PHONE +57 300-123-4567']],
    ['(+57) 300 123 4567', ['PHONE (+57) 300 123 4567']],
    ['3105551234', ['PHONE 3105551234']],
    ['573105551234 por WhatsApp', ['PHONE 573105551234']],
    ['310.555.12.34', ['PHONE 310.555.12.34']],
    ['(310) 555-1234', ['PHONE (310) 555-1234']],
    ['3 1 0 5 5 5 1 2 3 4', ['PHONE 3 1 0 5 5 5 1 2 3 4']],
    ['Fijo 601 234 5678', ['PHONE 601 234 5678']],
    ['(604) 234-5678', ['PHONE (604) 234-5678']],
    ['6012345678', ['PHONE 6012345678']],
    ['60 1 234 5678', ['PHONE 60 1 234 5678']],
    ['Teléfono: 234 5678', ['PHONE 234 5678']],
    ['tel. 2345678', ['PHONE 2345678']],
    ['tel (1) 234-5678', ['PHONE (1) 234-5678']],
    ['Desde España: +34 612 345 678', ['PHONE +34 612 345 678']],
    ['call +1 (305) 555-0123', ['PHONE +1 (305) 555-0123']],
    ['https://wa.me/573105551234', ['PHONE 573105551234']],
    ['Nequi 3205551234', ['PHONE 3205551234']],
    // Mail.
    ['Escríbame a ana.perez+agua@correo.com o llame.', ['MAIL ana.perez+agua@correo.com']],
    ['josé.muñoz@ejemplo.org', ['MAIL josé.muñoz@ejemplo.org']],
    ['(ANA@EJEMPLO.CO)', ['MAIL ANA@EJEMPLO.CO']],
    ['ana arroba gmail punto com', ['MAIL ana arroba gmail punto com']],
    ['ana.perez (arroba) hotmail.com', ['MAIL ana.perez (arroba) hotmail.com']],
    ['ana [at] gmail [.] com', ['MAIL ana [at] gmail [.] com']],
    ['ana @ gmail . com', ['MAIL ana @ gmail . com']],
    // Where people live.
    ['Vivo en la Calle 45 # 12-34', ['HOME Calle 45 # 12-34']],
    ['Cra. 7 No. 32 - 16 apto 501', ['HOME Cra. 7 No. 32 - 16 apto 501']],
    ['mi casa, carrera 15A bis sur #93-60', ['HOME carrera 15A bis sur #93-60']],
    ['Cl 100 N° 19A 21', ['HOME Cl 100 N° 19A 21']],
    ['Transversal 5 # 45 B 30 sur', ['HOME Transversal 5 # 45 B 30 sur']],
    ['Diag. 61C #25-09 Torre 2 Apto 301', ['HOME Diag. 61C #25-09 Torre 2 Apto 301']],
    ['Vivo en Manzana 5 casa 12', ['HOME Manzana 5 casa 12']],
    // Accounts, cards and plates.
    ['mi cuenta de ahorros 123-456789-01', ['ACCOUNT 123-456789-01']],
    ['Cuenta corriente Bancolombia No. 12345678901', ['ACCOUNT 12345678901']],
    ['4111 1111 1111 1111', ['ACCOUNT 4111 1111 1111 1111']],
    ['El carro de placas ABC 123 estaba mal parqueado', ['PLATE ABC 123']],
    ['moto con placa: XYZ45D', ['PLATE XYZ45D']],
    // Several.
    ['Soy Ana, c.c. 52345678, cel 3105551234, a@b.co', ['IDENTITY 52345678', 'PHONE 3105551234', 'MAIL a@b.co']],
  ])('%s', (text, expected) => {
    expect(likely(text)).toEqual(expected);
  });
});

describe('Nobody is asked about', () => {
  it.each([
    'La Ley 1755 de 2015, artículo 14, da 15 días.',
    'El artículo 15 de la Constitución y la Ley 1581 de 2012.',
    'Decreto 1081 de 2015, artículo 2.1.2.1.23',
    'Resolución 000123456 de 2024',
    'Sentencia T-123456 de 2020 y radicado 11001031500020240123400',
    'El radicado 2026123456 sigue sin respuesta.',
    'CONPES 4069 y documento CONPES 3918',
    'Contrato 1234567 de 2023 del SECOP',
    'Vale $ 45.000 y se paga antes del 2026-03-31.',
    'El salario mínimo es de $1.423.500 y el subsidio de $ 200.000.',
    'Costó $ 12.500.000 y luego $1.023.456.789.',
    'Se invirtieron 12.500.000 pesos en el acueducto.',
    'El presupuesto de 52.345.678 no alcanza.',
    'COP 1.023.456.789 para vías',
    '1.023.456.789 pesos',
    '3.105.551.234 de pesos',
    'Más de 50.000.000 de colombianos',
    'Colombia tiene 52.215.503 habitantes.',
    'Obtuvo 11.281.013 votos en la segunda vuelta.',
    'votaron 21.442.300 personas',
    'El censo electoral es de 39.002.239 ciudadanos',
    'Las cédulas inscritas fueron 39.002.239',
    'Se expidieron cédulas a 1.200.000 jóvenes.',
    'La pregunta 2026-000123 ya se respondió.',
    'Entre 2019 y 2026 hubo 12.500 obras.',
    'A las 9:00 del 12/03/2026.',
    'Publicado el 20260331.',
    'La cédula tiene 10 dígitos y la cédula catastral 250010001000 otra cosa',
    'Una moto de 125 cc y otra de 200 cc',
    'La calle 26 con carrera 7 es peligrosa.',
    'Arreglen la Avenida Boyacá y la calle 80',
    'La sede del Ministerio está en la Calle 26 # 13-19.',
    'Llame al 123 o al 01 8000 112 137.',
    'Escriban a participacion@minaguas.gov.co',
    '@minaguas y @alcaldia no responden',
    'https://www.ejemplo.gov.co/noticias/2026/3105551234/52345678',
    'Pagan la arroba de café a 120.000',
    'El 50 % de 1.200 hogares',
    'El número 3 de la lista y el 60 de la otra',
    'La versión 10.2.3 y la IP 192.168.1.1',
    'Coordenadas 4.609710, -74.081750',
    'El acueducto de 250.000 usuarios cuenta con 125000000 pesos',
    'Cuenta con 1.250.000 afiliados',
    'Multa de 1.000.000 a 5.000.000',
    'Son 2.500.000 hectáreas y 3.000.000 de árboles',
    'Ana Pérez dijo que 12 de 15 vecinos están de acuerdo.',
    'look at gmail.com for help',
    '¿Y la placa conmemorativa?',
    '',
  ])('%s', (text) => {
    expect(likely(text)).toEqual([]);
  });

  it.each([
    ['The number 52345678 of nobody', ['NUMBER 52345678']],
    ['52.345.678', ['NUMBER 52.345.678']],
    ['ana.perez@minaguas.gov.co', ['MAIL ana.perez@minaguas.gov.co']],
    ['La sede de la alcaldía, Calle 5 # 4-32', ['HOME Calle 5 # 4-32']],
  ])('%s, which an official who edits a question is shown all the same', (text, expected) => {
    expect(likely(text)).toEqual([]);
    expect(all(text)).toEqual(expected);
  });
});

describe('Check digits', () => {
  it.each([
    ['900373913', 4],
    ['860002964', 4],
    ['899999001', 7],
    ['800197268', 4],
    ['811007601', 0],
  ])('of the NIT %s is %s', (digits, check) => {
    expect(checkDigitOfNit(digits)).toBe(check);
  });

  it.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['5500005555555559', true],
    ['378282246310005', true],
  ])('of the card %s', (digits, passes) => {
    expect(passesLuhn(digits)).toBe(passes);
  });

  it('a NIT whose digit is wrong is no NIT', () => {
    expect(likely('NIT 900.373.913-5')).toEqual([]);
  });
});

const grouped = (digits: string, by: string): string => digits.replace(/\B(?=(\d{3})+$)/g, by);

describe('Whatever somebody writes', () => {
  it('an identity number that is named so is found, in each form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 1_199_999_999 }),
        fc.constantFrom('.', ',', ' ', ''),
        fc.constantFrom('cédula', 'C.C.', 'cc', 'Cédula de ciudadanía No.', 'documento de identidad:', 'identificado con'),
        fc.constantFrom('', '.', ', vecina de Usme.', '\nAna', '!'),
        (number, by, name, after) => {
          const written = grouped(String(number), by);
          expect(likely(`Señores: ${name} ${written}${after}`)).toEqual([`IDENTITY ${written}`]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a telephone is found, in each form', () => {
    const digits = fc.tuple(fc.integer({ min: 300, max: 359 }), fc.integer({ min: 0, max: 9_999_999 }));
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-', '.'), fc.constantFrom('', '+57 ', '57 ', '(+57) '), ([code, rest], by, country) => {
        const seven = String(rest).padStart(7, '0');
        const written = `${country}${code}${by}${seven.slice(0, 3)}${by}${seven.slice(3)}`;
        expect(likely(`llámeme: ${written} gracias`)).toEqual([`PHONE ${written}`]);
      }),
      { numRuns: 500 },
    );
  });

  it('a sum of money or a number of votes is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.constantFrom('$N', '$ N', 'COP N', 'N pesos', 'N de pesos', 'N votos', 'N habitantes', 'obtuvo N votos', 'costó $ N.'),
        (number, form) => {
          expect(all(`Y eso que fueron ${form.replace('N', grouped(String(number), '.'))}`)).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds stand where they say, in order and apart, and are gone once taken out', () => {
    const pieces = fc.array(fc.constantFrom(...'3 6.105-7@ab,+\n😀cé𝟏#', 'c.c. ', 'calle 5 # ', '310 555 1234', '.com'), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const finds = personalDataIn(text);
        let end = 0;
        for (const find of finds) {
          expect(text.slice(find.start, find.end)).toBe(find.exact);
          expect(find.start).toBeGreaterThanOrEqual(end);
          expect(find.end).toBeGreaterThan(find.start);
          end = find.end;
        }
        const characters = [...text];
        for (const { start, end: last, exact } of inCharacters(text, finds)) expect(characters.slice(start, last).join('')).toBe(exact);
        const rest = finds.reduceRight((words, find) => words.slice(0, find.start) + words.slice(find.end), text);
        expect(withoutPersonalData(text, '')).toBe(rest);
      }),
      { numRuns: 1_000 },
    );
    expect(withoutPersonalData('Soy Ana, 52.345.678, a@b.co.', '[dato personal]')).toBe('Soy Ana, [dato personal], [dato personal].');
  });

  it.each(['3', '1.', 'a@', 'cc ', 'c.', '+1', 'calle 1 ', '1 ', '1-', 'arroba ', 'cuenta no ', 'Ana Ana ', '@a.', '300 ', "1'"])(
    'five thousand characters of “%s” are read at once',
    (piece) => {
      const text = piece.repeat(Math.ceil(5_000 / piece.length));
      const begun = performance.now();
      personalDataIn(text);
      expect(performance.now() - begun).toBeLessThan(500);
    },
  );
});
