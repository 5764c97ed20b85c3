// What is published of a region, counted a second time from the records: one person, one list or one gemeente after another, and
// hidden by trying. The rules are those of the schema's descriptions and of D.10: threshold 10, multiples of 5, never one alone.
import { profielenVan } from '../beleid.ts';
import { plusDagen } from '../../../demo/wereld/dag.ts';
import { op } from './bladzijde.ts';
import { Codefout, Hub, type Lees, type Omgeving, type Verhaal } from './omgeving.ts';
import { toegangTot } from './toegang-tot.ts';

/** Where somebody is counted: the name of the region as the owner has it, and the cell, perhaps in a row. */
type Plek = readonly [regio: string | undefined, cel: string, rij?: string];
type Tel = (o: Omgeving, dag: string) => readonly Plek[];

const DUUR = ['KORTER_DAN_EEN_JAAR', 'EEN_TOT_TWEE_JAAR', 'TWEE_JAAR_OF_LANGER'];
const SOORTEN = ['ASIEL_EERSTE', 'HASA', 'REGULIER', 'OVERIG'];
const HALF = ['KORTER_DAN_EEN_HALF_JAAR', 'HALF_JAAR_OF_LANGER'];

const inOpvang: Tel = ({ records: { coa } }, dag) => {
  const mensen = [...new Set(coa.bewegingen.map(({ vNummer }) => vNummer))];
  return mensen.flatMap((wie): Plek[] => {
    const tot = op(
      coa.bewegingen.filter(({ vNummer, datum }) => vNummer === wie && datum <= dag),
      ({ datum, volgnummer }) => `${datum} ${String(volgnummer).padStart(9, '0')}`,
    );
    const locatie = coa.locaties.find(({ code }) => code === tot.at(-1)?.naar);
    const sinds = tot.filter(({ van }) => van === null).at(-1)?.datum ?? '';
    const regio = coa.raoRegios.find((rij) => rij.regio === locatie?.regio)?.raoId;
    const type = ['AZC', 'POL', 'GL', 'NOODOPVANG'].find((een) => een === locatie?.type) ?? 'OVERIG';
    return [[regio, jarenTerug(sinds, dag), type]];
  });
};

const meldplichten: Tel = ({ records: { politie } }, dag) =>
  laatstePer(
    politie.meldplichten.filter(({ ingang, einde }) => ingang <= dag && (einde === null || einde >= dag)),
    ({ ingang }) => ingang,
  ).map(({ vNummer, frequentie }) => [bijPolitie(politie, vNummer), frequentie]);

const inbewaringstellingen: Tel = ({ records: { politie } }, dag) =>
  laatstePer(
    politie.inbewaringstellingen.filter(
      ({ ingang, opheffing }) => ingang <= dag && (opheffing === null || opheffing > maandTerug(dag)),
    ),
    ({ ingang }) => ingang,
  ).map(({ vNummer, opheffing }) => [
    bijPolitie(politie, vNummer),
    opheffing === null || opheffing > dag ? 'LOOPT' : 'OPGEHEVEN',
  ]);

const caseload: Tel = ({ records: { dtv } }, dag) =>
  laatstePer(
    dtv.zaken.filter(
      ({ instroomDatum, status, uitstroomDatum }) =>
        instroomDatum <= dag &&
        (['IN_BEHANDELING', 'OPGESCHORT'].includes(status) || (uitstroomDatum !== null && uitstroomDatum > dag)),
    ),
    ({ instroomDatum }) => instroomDatum,
  ).map(({ regio, instroomDatum }) => [bijDtv(dtv, regio), jarenTerug(instroomDatum, dag)]);

const UITSTROOM = ['ZELFSTANDIG_VERTREK', 'GEDWONGEN_VERTREK', 'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT', 'OVERIG'];
const vertrek: Tel = ({ records: { dtv } }, dag) =>
  laatstePer(
    dtv.zaken.filter(({ uitstroomDatum: uit }) => uit !== null && maandTerug(dag) <= uit && uit < dag),
    ({ uitstroomDatum }) => uitstroomDatum ?? '',
  ).map(({ regio, uitstroomSoort }) => [
    bijDtv(dtv, regio),
    UITSTROOM.find((soort) => soort === uitstroomSoort) ?? 'OVERIG',
  ]);

const procedures: Tel = ({ records: { ind } }, dag) =>
  laatstePer(
    ind.procedures.filter(({ indiening, beslistOp }) => indiening <= dag && (beslistOp === null || beslistOp > dag)),
    ({ indiening }) => indiening,
  ).map(({ unit, soort, indiening }) => [
    ind.raoUnits.find((rij) => rij.unit === unit)?.raoId,
    indiening > maandTerug(dag, 6) ? 'KORTER_DAN_EEN_HALF_JAAR' : 'HALF_JAAR_OF_LANGER',
    SOORTEN.find((een) => een === soort) ?? 'OVERIG',
  ]);

const BEHANDELD = ['GEAGENDEERD', 'BESPROKEN', 'BESLOTEN'];
const signaallijsten: Tel = ({ records: { overleg } }, dag) =>
  overleg.signaallijsten
    .filter(({ niveau }) => niveau === 'LKO_NAAR_RAO')
    .flatMap(({ id, raoId }): Plek[] => {
      const gedaan = overleg.overgangen.filter((rij) => rij.signaallijstId === id && dagVan(rij.op) < dag);
      const stand = op(gedaan, ({ volgnummer }) => String(volgnummer).padStart(9, '0')).at(-1)?.naar;
      if (stand === undefined || stand === 'CONCEPT') return [];
      return [[raoId, BEHANDELD.includes(stand) ? 'IN_BEHANDELING' : stand]];
    });

const medewerking: Tel = ({ records: { overleg } }, dag) => {
  const toen = overleg.medewerkingen.filter((rij) => dagVan(rij.op) < dag);
  return toen
    .filter((rij) => !toen.some((a) => a.raoId === rij.raoId && a.gemeente === rij.gemeente && a.versie > rij.versie))
    .map(({ raoId, verleentMedewerking }) => [raoId, verleentMedewerking]);
};

const tabel =
  (tel: Tel, cellen: readonly string[], rijen?: readonly string[]): Lees =>
  (id, o, { peildatum: gevraagd }) => {
    const gepubliceerd = peildatums(o);
    const peildatum = typeof gevraagd === 'string' ? gevraagd : (gepubliceerd[0] ?? '');
    if (!gepubliceerd.includes(peildatum)) throw new Codefout('PEILDATUM_NIET_GEPUBLICEERD');
    if (!o.records.overleg.raos.some((rao) => rao.id === id)) return null;
    const hier = tel(o, peildatum).filter(([regio]) => regio === id);
    const inCel = (cel: string, rij?: string) =>
      hier.filter((plek) => plek[1] === cel && (rij === undefined || plek[2] === rij)).length;
    const totaal = { naam: 'TOTAAL', ...getal(hier.length, hier.length < 10) };
    if (rijen === undefined) {
      const aantallen = cellen.map((cel) => inCel(cel));
      return { peildatum, totaal, cellen: regel(cellen, aantallen, hier.length < 10) };
    }
    const perRij = rijen.map((rij) => cellen.map((cel) => inCel(cel, rij)));
    const sommen = regel(rijen, perRij.map(som), hier.length < 10);
    return {
      peildatum,
      totaal,
      rijen: sommen.map((rij, plaats) => ({
        ...rij,
        cellen: regel(cellen, perRij[plaats] ?? [], rij.onderdrukt !== null),
      })),
    };
  };

/** Hides none, then the smallest, then the two smallest and so on, until nothing can be said of what is hidden. */
function regel(namen: readonly string[], aantallen: readonly number[], allesDicht: boolean) {
  const klein = [...aantallen.keys()].sort((a, b) => (aantallen[a] ?? 0) - (aantallen[b] ?? 0) || a - b);
  const genoeg = (dicht: readonly number[]): boolean => {
    const getoond = aantallen.filter((_, plaats) => !dicht.includes(plaats));
    if (getoond.some((aantal) => aantal < 10)) return false;
    if (dicht.length === 0 || getoond.length === 0) return true;
    const samen = som(dicht.map((plaats) => aantallen[plaats] ?? 0));
    return dicht.length > 1 && samen > 8 && samen <= (dicht.length - 1) * Math.min(...getoond);
  };
  const dicht = klein.map((_, hoeveel) => klein.slice(0, hoeveel)).find(genoeg) ?? klein;
  return namen.map((naam, plaats) => ({
    naam,
    ...getal(aantallen[plaats] ?? 0, allesDicht || dicht.includes(plaats)),
  }));
}

function getal(aantal: number, dicht: boolean) {
  return dicht
    ? { aantal: null, onderdrukt: 'TE_KLEINE_CEL' }
    : { aantal: Math.floor((aantal + 2) / 5) * 5, onderdrukt: null };
}

/** The first days of the twelve months before the one that runs. */
function peildatums({ vandaag }: Omgeving): readonly string[] {
  const dagen: string[] = [];
  for (let dag = maandTerug(`${vandaag.slice(0, 7)}-01`); dagen.length < 12; dag = maandTerug(dag)) dagen.push(dag);
  return dagen;
}

const regios = (o: Omgeving) =>
  o.records.overleg.raos
    .map(({ id }) => new Hub('Regio', id))
    .filter((hub) => o.stand(hub).profielen.length > 0 && profielenVan(o.wie).length > 0)
    .toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1));

export const REGIO: Verhaal = {
  Query: {
    regio: (_, __, { id }) => {
      if (!/^[a-z][a-z0-9-]{1,63}$/.test(String(id))) throw new Codefout('SLEUTEL_ONGELDIG');
      return new Hub('Regio', String(id));
    },
    regios: (_, o) => regios(o),
    peildatums: (_, o) => peildatums(o),
    klankbordgroep: (_, o) => ({ deelnemers: ['DTV', 'GEMEENTE', 'COA', 'IND'], standVanZaken: regios(o) }),
  },
  Regio: {
    id: (id) => id,
    toegang: (id, o) => toegangTot(new Hub('Regio', id), o),
    provincies: (id, { records }) => records.overleg.raos.find((rao) => rao.id === id)?.provincies,
    opvang: tabel(inOpvang, DUUR),
    opvangPerLocatietype: tabel(inOpvang, DUUR, ['AZC', 'POL', 'GL', 'NOODOPVANG', 'OVERIG']),
    meldplichten: tabel(meldplichten, ['WEKELIJKS', 'TWEEWEKELIJKS', 'MAANDELIJKS']),
    inbewaringstellingen: tabel(inbewaringstellingen, ['LOOPT', 'OPGEHEVEN']),
    caseload: tabel(caseload, DUUR),
    vertrek: tabel(vertrek, UITSTROOM),
    procedures: tabel((o, dag) => procedures(o, dag).map(([regio, , soort]) => [regio, soort ?? '']), SOORTEN),
    proceduresPerDuur: tabel(procedures, HALF, SOORTEN),
    signaallijsten: tabel(signaallijsten, ['INGEDIEND', 'IN_BEHANDELING', 'TERUGGEKOPPELD', 'OPGESCHAALD_DA']),
    medewerkingGemeenten: tabel(medewerking, ['JA', 'NEE', 'DEELS']),
  },
};

/** Each person once, by the last row. */
function laatstePer<Rij extends { readonly vNummer: string; readonly volgnummer: number }>(
  rijen: readonly Rij[],
  dag: (rij: Rij) => string,
): readonly Rij[] {
  const opVolgorde = op(rijen, (rij) => `${dag(rij)} ${String(rij.volgnummer).padStart(9, '0')}`);
  return [...new Map(opVolgorde.map((rij) => [rij.vNummer, rij])).values()];
}

function bijPolitie(politie: Omgeving['records']['politie'], wie: string): string | undefined {
  const regio = politie.personen.find(({ vNummer }) => vNummer === wie)?.regio;
  return politie.raoRegios.find((rij) => rij.regio === regio)?.raoId;
}

function bijDtv(dtv: Omgeving['records']['dtv'], regio: string): string | undefined {
  return dtv.raoRegios.find((rij) => rij.regio === regio)?.raoId;
}

function jarenTerug(sinds: string, dag: string): string {
  const jaren = (aantal: number) => `${Number(dag.slice(0, 4)) - aantal}${dag.slice(4)}`;
  return (sinds > jaren(1) ? DUUR[0] : sinds > jaren(2) ? DUUR[1] : DUUR[2]) ?? '';
}

/** The first day of the month before, or of so many before. */
function maandTerug(eersteDag: string, maanden = 1): string {
  const vorige = `${plusDagen(eersteDag, -1).slice(0, 7)}-01`;
  return maanden === 1 ? vorige : maandTerug(vorige, maanden - 1);
}

function dagVan(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function som(aantallen: readonly number[]): number {
  return aantallen.reduce((a, b) => a + b, 0);
}
