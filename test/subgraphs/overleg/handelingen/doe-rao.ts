// One RAO of four organisations of which the COA is secretaris, and what is done with its signaallijsten.
import { bijeenkomsten } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { DAG, over, RAO_A_LID } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

export const SECRETARIS: Wie = { sub: 'm-coa', organisatie: 'COA', functie: 'REGIOMANAGER' };
export const dag = (dagen: number) =>
  over(dagen * DAG)
    .toISOString()
    .slice(0, 10);
export const TEKST = 'Het RAO volgt het voorstel van het LKO.';

export async function startRao() {
  const overleg = await startHandelingen();
  await overleg.lid(SECRETARIS, 'rao-a');
  await overleg.lid({ sub: 'm-p', organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' }, 'rao-a');
  await overleg.lid({ sub: 'm-i', organisatie: 'IND', functie: 'MANAGER' }, 'rao-a');
  await overleg.db.insert(bijeenkomsten).values([
    { id: 'b-was', soort: 'RAO', overlegId: 'rao-a', datum: dag(-1), voorzitter: 'DTV', secretaris: 'COA' },
    { id: 'b-komt', soort: 'RAO', overlegId: 'rao-a', datum: dag(6), voorzitter: 'DTV', secretaris: 'COA' },
  ]);
  const inRao = (wie: Wie, verb: string, signaallijst: string, meer: object = {}) =>
    overleg.doe(wie, verb, { rao: 'rao-a', signaallijst, ...meer });
  const agendeer = (id: string, wie = SECRETARIS) => inRao(wie, 'agendeerSignaal', id);
  const bespreek = (id: string, wie = SECRETARIS, bijeenkomst = 'b-was') =>
    inRao(wie, 'bespreekSignaal', id, { bijeenkomst });
  const besluit = (id: string, meer: object = {}, wie = SECRETARIS) =>
    inRao(wie, 'besluit', id, { bijeenkomst: 'b-was', uitkomst: 'VOORSTEL_GEVOLGD', tekst: TEKST, ...meer });
  const koppelTerug = (id: string, meer: object = {}, wie = SECRETARIS) =>
    inRao(wie, 'koppelTerug', id, { tekst: 'Het LKO kan verder met het voorstel.', ...meer });
  const besproken = async (vNummer?: string | null) => {
    const lijst = await overleg.signaallijst({ stand: 'BESPROKEN', ...(vNummer === undefined ? {} : { vNummer }) });
    return lijst;
  };
  const regels = async (payload: Promise<Awaited<ReturnType<Handelingen['doe']>>>) => overleg.regels(await payload);

  const bijRao = async (id: string, wie: Wie = RAO_A_LID) => {
    const { data } = await overleg.query(
      wie,
      `{ rao(id: "rao-a") { signaallijsten(first: 200) { edges { node { id stand volgtOp terugkoppelingUiterlijk
        terugkoppelingStand teruggekoppeldOp terugkoppeling besluiten { uitkomst tekst datum bijeenkomst }
        vervolgacties { uitkomst actor tekst } } } } } }`,
    );
    const { edges } = (
      data?.['rao'] as { signaallijsten: { edges: { node: { id: string; volgtOp: string | null } }[] } }
    ).signaallijsten;
    return edges.map(({ node }) => node).filter((node) => node.id === id || node.volgtOp === id);
  };
  const bijLko = async (wie: Wie, id: string) => {
    const { data, errors } = await overleg.query(
      wie,
      `{ lko(id: "lko-a") { terugkoppelingen(first: 200) { totalCount edges { node { signaallijst uitkomst datum tekst
        terugkoppelingUiterlijk terugkoppelingStand teruggekoppeldOp vreemdeling { vNummer } } } } } }`,
    );
    const lijst = (data?.['lko'] as { terugkoppelingen: { edges: { node: { signaallijst: string } }[] } | null })
      .terugkoppelingen;
    return { rij: lijst?.edges.map(({ node }) => node).find((node) => node.signaallijst === id), errors };
  };
  const overPersoon = async (wie: Wie, vNummer: string) => {
    const { data, errors } = await overleg.query(
      wie,
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { besluiten { uitkomst datum tekst terugkoppeling } } }',
      { v: vNummer },
    );
    return { besluiten: (data?.['vreemdeling'] as { besluiten: unknown }).besluiten, errors };
  };
  return { overleg, inRao, agendeer, bespreek, besluit, koppelTerug, besproken, regels, bijRao, bijLko, overPersoon };
}
export type Rao = Awaited<ReturnType<typeof startRao>>;
