// One overleg in which a strategie is agreed and read back.
import { expect } from 'vitest';
import { lopendeStrategie } from '../../../../subgraphs/overleg/handelingen/strategie-opzoeken.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, over } from '../fixture.ts';
import { startHandelingen } from './doe.ts';

export const dag = (dagen: number) =>
  over(dagen * DAG)
    .toISOString()
    .slice(0, 10);
export const afwijking = (regel: string) => ({ regel, reden: 'besproken in de bijeenkomst' });

export const strategie = (agendapunt: string, meer: object = {}) => ({
  lko: 'lko-a',
  agendapunt,
  soort: 'VERTREKSTRATEGIE',
  beoogdeOplossing: 'TERUGKEER',
  omschrijving: 'zelfstandig vertrek met ondersteuning',
  termijn: dag(28),
  acties: [
    { omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) },
    { omschrijving: 'reisdocument aanvragen', belegdBij: 'DTV', uiterlijk: dag(14) },
  ],
  akkoord: ['COA', 'DTV', 'POLITIE'],
  ...meer,
});

interface Gelezen {
  readonly id: string;
  readonly soort: string;
  readonly stand: string | null;
  readonly opschalingVereist: boolean | null;
  readonly termijnoverschrijding: boolean | null;
  readonly partners: readonly string[] | null;
  readonly omschrijving: string | null;
  readonly acties: readonly { id: string; belegdBij: string; stand: string }[];
  readonly beletten: readonly { organisatie: string; soort: string }[] | null;
}
export async function startMetStrategie() {
  const overleg = await startHandelingen();
  const lees = async (wie: Wie, vNummer: string) => {
    const { data } = await overleg.query(
      wie,
      `query ($v: VNummer!) { vreemdeling(vNummer: $v) { strategieen { id soort stand opschalingVereist termijnoverschrijding
        partners omschrijving acties { id belegdBij stand } beletten { organisatie soort } } } }`,
      { v: vNummer },
    );
    return (data?.['vreemdeling'] as { strategieen: readonly Gelezen[] | null }).strategieen;
  };
  /** As the chair, who read the strategie that runs, with everybody's consent, unless told otherwise. */
  const stelVast = async (agendapunt: string, meer: object = {}) => {
    const gezien = (await lopendeStrategie(overleg.db, agendapunt))?.id ?? null;
    const gedaan = await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(agendapunt, { gezien, ...meer }));
    expect(
      gedaan.regelfouten.filter(({ soort }) => soort !== 'MELDING'),
      gedaan.fout,
    ).toEqual([]);
    return String(gedaan.resultaat?.onderwerp);
  };
  return { ...overleg, lees, stelVast };
}
export type MetStrategie = Awaited<ReturnType<typeof startMetStrategie>>;
