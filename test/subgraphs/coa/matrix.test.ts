import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dataklasse, PROFIELEN } from '../../../toegang/generated/policy.ts';
import { cel } from '../../../toegang/matrix.ts';
import { type Niveau, omvat } from '../../../toegang/niveau.ts';
import type { Answer, Wie } from '../../support/subgraph-alone.ts';
import { AFGESCHERMD, BEWONER, CASEMANAGER, type Coa, REGIEVOERDER, startCoa } from './start-coa.ts';

let coa: Coa;
beforeAll(async () => {
  coa = await startCoa((_organisatie, _feit, vNummers) => Promise.resolve(new Set(vNummers)));
});
afterAll(() => coa.close());

const persoon = (answer: Answer): unknown => (answer.data as { _entities: unknown[] } | undefined)?._entities[0];

/** Each field alone, with the class and level that niveaus.csv gives it. */
const VELDEN: readonly (readonly [pad: string, klasse: Dataklasse, niveau: Niveau])[] = [
  ['opvang.locatie.type', 'OPVANG', 'SAMENVATTING'],
  ['opvang.locatie.gemeente', 'OPVANG', 'SAMENVATTING'],
  ['opvang.locatie.code', 'OPVANG', 'VOLLEDIG'],
  ['opvang.locatie.naam', 'OPVANG', 'VOLLEDIG'],
  ['opvang.locatie.provincie', 'OPVANG', 'VOLLEDIG'],
  ['opvang.locatie.capaciteit', 'OPVANG', 'VOLLEDIG'],
  ['opvang.sinds', 'OPVANG', 'VOLLEDIG'],
  ['opvang.vertrek', 'OPVANG', 'VOLLEDIG'],
  ['opvang.status', 'OPVANG', 'VOLLEDIG'],
  ['opvang.administratiefGeplaatst', 'OPVANG', 'VOLLEDIG'],
  ['opvang.unit', 'OPVANG_KAMER', 'SAMENVATTING'],
  ['opvang.kamer', 'OPVANG_KAMER', 'VOLLEDIG'],
  ['opvang.laatsteInhuisregistratie.datum', 'OPVANG_KAMER', 'VOLLEDIG'],
  ['opvang.laatsteInhuisregistratie.voldaan', 'OPVANG_KAMER', 'VOLLEDIG'],
  ['opvang.opvangrecht.recht', 'OPVANGRECHT', 'SAMENVATTING'],
  ['opvang.opvangrecht.einddatum', 'OPVANGRECHT', 'SAMENVATTING'],
  ['opvang.opvangrecht.grondslag', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.ingang', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.reden', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.aankondiging', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.ontruimingVerzochtOp', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.ontruimingsdatum', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvang.opvangrecht.signalen', 'OPVANGRECHT', 'VOLLEDIG'],
  ['opvangmaatregelen.aantal', 'OPVANGMAATREGELEN', 'SAMENVATTING'],
  ['opvangmaatregelen.hoogsteImpactniveau', 'OPVANGMAATREGELEN', 'SAMENVATTING'],
  ['opvangmaatregelen.lijst.soort', 'OPVANGMAATREGELEN', 'VOLLEDIG'],
  ['opvangmaatregelen.lijst.incident.datum', 'OPVANGMAATREGELEN', 'VOLLEDIG'],
  ['gezinsverband.aantalLeden', 'GEZINSVERBAND', 'SAMENVATTING'],
  ['gezinsverband.minderjarigeKinderen', 'GEZINSVERBAND', 'SAMENVATTING'],
  ['gezinsverband.leden', 'GEZINSVERBAND', 'VOLLEDIG'],
  ['kwetsbaarheid.aangeduid', 'KWETSBAARHEID', 'HIT'],
  ['kwetsbaarheid.soorten', 'KWETSBAARHEID', 'SAMENVATTING'],
  ['kwetsbaarheid.aanduidingen.soort', 'KWETSBAARHEID', 'VOLLEDIG'],
  ['kwetsbaarheid.aanduidingen.sinds', 'KWETSBAARHEID', 'VOLLEDIG'],
  ['kwetsbaarheid.aanduidingen.afspraken', 'KWETSBAARHEID', 'VOLLEDIG'],
];

describe('elk veld volgt de autorisatiematrix', () => {
  it.each(PROFIELEN.map((rij) => [rij.profiel, rij] as const))('voor %s', async (profiel, rij) => {
    const wie: Wie = { sub: 'p-x', organisatie: rij.organisaties[0], functie: rij.functies[0] };
    const doel = profiel === 'BETROKKENE' ? 'INZAGE' : 'UITVOERING_VW';
    // One alias per field, so that each is refused or given by itself.
    const selectie = VELDEN.map(([pad], i) => `v${i}: ${pad.split('.').join(' { ')}${' }'.repeat(diepte(pad))}`);
    const answer = await coa.personen(wie, selectie.join('\n'), [BEWONER], [profiel], doel);
    const gezien = VELDEN.map(([pad], i) => {
      const fout = answer.errors?.find((error) => error.path?.[2] === `v${i}`)?.extensions;
      return [pad, fout === undefined ? 'GEZIEN' : fout['code']];
    });
    const verwacht = VELDEN.map(([pad, klasse, niveau]) => {
      const mag = omvat(cel(klasse, profiel), niveau);
      return [pad, mag ? 'GEZIEN' : 'UNAUTHORIZED_FIELD_OR_TYPE'];
    });
    expect(gezien).toEqual(verwacht);
    // What is refused is not there either.
    const data = persoon(answer) as Record<string, unknown>;
    for (const [i, [pad]] of VELDEN.entries()) {
      const waarde = bladen(data[`v${i}`]);
      const verborgen = verwacht[i]?.[1] !== 'GEZIEN';
      if (verborgen) expect([pad, waarde.filter((blad) => blad !== null)]).toEqual([pad, []]);
      else if (pad !== 'opvang.vertrek') expect([pad, waarde]).not.toEqual([pad, [null]]);
    }
  });

  it('een weigering noemt klasse, niveau en reden, en niets van de persoon', async () => {
    const wie = { sub: 'p-g', organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER' };
    const { errors } = await coa.personen(wie, 'opvang { kamer }', [BEWONER], ['GENODIGD_GEMEENTE']);
    expect(errors).toMatchObject([
      {
        message: 'Geen toegang tot Opvang.kamer: NIVEAU_TE_LAAG.',
        path: ['_entities', 0, 'opvang', 'kamer'],
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          toegang: { dataklasse: 'OPVANG_KAMER', niveau: 'VOLLEDIG', reden: 'NIVEAU_TE_LAAG' },
          veld: 'Opvang.kamer',
        },
      },
    ]);
  });

  it('een afgeschermde persoon blijft dicht voor een ander, ook met een grond, en open voor de eigen casemanager', async () => {
    const ander = await coa.personen(REGIEVOERDER, 'opvang { sinds }', [AFGESCHERMD], ['LKO_DTV'], undefined, true);
    expect(reden(ander)).toBe('VERSTREKKINGSBEPERKING');
    const eigen = await coa.personen(CASEMANAGER, 'opvang { sinds }', [AFGESCHERMD], ['LKO_COA'], undefined, true);
    expect([eigen.errors, persoon(eigen)]).toEqual([undefined, { opvang: { sinds: '2026-05-04' } }]);
  });

  it('een doel waarvoor deze klasse niet is, geeft niets', async () => {
    const answer = await coa.personen(CASEMANAGER, 'opvang { sinds }', [BEWONER], ['LKO_COA'], 'VERIFICATIE');
    expect(reden(answer)).toBe('DOELBINDING');
  });
});

function diepte(pad: string): number {
  return pad.split('.').length - 1;
}

/** The values at the ends of what came back. */
function bladen(waarde: unknown): unknown[] {
  if (Array.isArray(waarde)) return waarde.flatMap(bladen);
  if (typeof waarde === 'object' && waarde !== null) return Object.values(waarde).flatMap(bladen);
  return [waarde];
}

function reden(answer: Answer): unknown {
  return (answer.errors?.[0]?.extensions?.['toegang'] as { reden?: unknown } | undefined)?.reden;
}
