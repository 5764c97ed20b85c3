import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eigenPersonen } from '../../../subgraphs/overleg/tables/persoon.ts';
import { PROFIELEN } from '../../../toegang/generated/policy.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import { type Overleg, startOverleg } from './fixture.ts';

/**
 * What each profile sees of overleg's own classes, read by hand from autorisatiematrix.csv (AGENDA, OVERLEG, SIGNAALLIJST) for
 * somebody who has every ground that profielen.csv lets that profile have: V volledig, S samenvatting, - nothing, . no ground.
 * The list of a RAO holds summaries only, so there S is the most.
 */
const VERWACHT = {
  //                 LKO: agenda overleg  RAO: overleg lijst  persoon: signaallijst
  LKO_DTV: 'V V . . V',
  LKO_COA: 'V V . . V',
  LKO_POLITIE: 'V V . . V',
  LKO_IND: 'V V . . V',
  RAO_DTV: '. . V S V',
  RAO_COA: '. . V S V',
  RAO_POLITIE: '. . V S V',
  RAO_IND: '. . V S V',
  GENODIGD_GEMEENTE: 'S S . . -',
  GENODIGD_NIDOS: 'S S . . -',
  GENODIGD_VWN: 'S S . . -',
  GENODIGD_IOM: 'S S . . -',
  GENODIGD_WIJKAGENT: 'S S . . -',
  GENODIGD_RVDK: 'S S . . -',
  GENODIGD_OM: '. . S S S',
  GENODIGD_REAN: '. . S - -',
  DEELBERAAD_ASIEL: '. . . . V',
  ANALIST: '. . . . .',
  BETROKKENE: '. . . . -',
  KLANKBORDGROEP: '. . . . .',
  FG: '. . . . .',
} as const;

const HOUDERS = PROFIELEN.flatMap(({ profiel, organisaties, functies }) =>
  organisaties.flatMap((organisatie) =>
    functies.map((functie) => ({ profiel, wie: { sub: `${organisatie} ${functie}`, organisatie, functie } })),
  ),
);
const ALLEEN_RAO = ['GENODIGD_OM', 'GENODIGD_REAN'];

let overleg: Overleg;
let vNummer: string;
beforeAll(async () => {
  overleg = await startOverleg();
  const punt = await overleg.punt({ lkoId: 'lko-b' });
  vNummer = punt.vNummer;
  await overleg.signaallijst({ vNummer });
  await overleg.signaallijst({ vNummer, niveau: 'RAO_NAAR_DA' });
  const { issuer } = overleg.issuer;
  for (const { profiel, wie } of HOUDERS) {
    // Those who can only count or supervise stand on the lists of members too: a membership alone must give them nothing.
    if (!profiel.startsWith('GENODIGD'))
      for (const id of ['lko-b', 'rao-a', 'deelberaad-asiel']) await overleg.lid(wie, id);
    const rao = { soort: 'RAO', overlegId: 'rao-a' } as const;
    const wat = ALLEEN_RAO.includes(profiel) ? rao : { overlegId: 'lko-b' };
    if (profiel.startsWith('GENODIGD')) await overleg.uitnodiging(wie, profiel, [punt.id], wat);
    const relatie = profiel === 'GENODIGD_NIDOS' ? 'PUPIL' : 'BETROKKENE';
    await overleg.db.insert(eigenPersonen).values({ issuer, sub: wie.sub, vNummer, relatie });
  }
});
afterAll(() => overleg.close());

const QUERY = `query ($v: VNummer!) {
  lko(id: "lko-b") { AGENDA_S: agenda { totalCount } AGENDA_V: agenda { edges { node { bron } } } OVERLEG_S: naam OVERLEG_V: indDeelnemer }
  rao(id: "rao-a") { OVERLEG_S: naam OVERLEG_V: provincies LIJST_S: signaallijsten { totalCount } }
  vreemdeling(vNummer: $v) { SIGNAAL_S: signaallijsten { stand } SIGNAAL_V: signaallijsten { initiatiefnemer } } }`;

/** The highest level without a refusal at or below it; without any, what the refusal says. */
function niveau(answer: Answer, hub: string, klasse: string): string {
  const redenVan = (letter: string) =>
    answer.errors?.find(({ path }) => path?.[0] === hub && path[1] === `${klasse}_${letter}`)?.extensions?.[
      'toegang'
    ] as { reden: string } | undefined;
  const data = answer.data?.[hub] as Record<string, unknown>;
  for (const letter of ['V', 'S']) {
    const waarde = data[`${klasse}_${letter}`];
    if (waarde !== undefined && waarde !== null && redenVan(letter) === undefined) return letter;
  }
  const reden = redenVan('S')?.reden;
  return reden === 'GEEN_GROND' ? '.' : reden === 'NIVEAU_TE_LAAG' ? '-' : `onverwacht: ${String(reden)}`;
}

describe('de autorisatiematrix voor de gegevens van het overleg', () => {
  it('kent geen profiel dat hier ontbreekt', () => {
    expect(Object.keys(VERWACHT).sort()).toEqual([...new Set(HOUDERS.map(({ profiel }) => profiel as string))].sort());
  });

  it.each(HOUDERS)('$profiel, als $wie.sub', async ({ profiel, wie }) => {
    const doel = profiel === 'BETROKKENE' ? 'INZAGE' : 'UITVOERING_VW';
    const answer = await overleg.query(wie, QUERY, { v: vNummer }, doel);
    const gezien = [
      niveau(answer, 'lko', 'AGENDA'),
      niveau(answer, 'lko', 'OVERLEG'),
      niveau(answer, 'rao', 'OVERLEG'),
      niveau(answer, 'rao', 'LIJST'),
      niveau(answer, 'vreemdeling', 'SIGNAAL'),
    ].join(' ');
    expect(gezien).toBe(VERWACHT[profiel]);
  });
});
