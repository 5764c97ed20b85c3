// What the records of the consultations say, read naively; the rules are those of the schema's descriptions.
import { bladzijde, op, opVolgnummer } from './bladzijde.ts';
import { type Args, Codefout, Hub, type Omgeving, type Verhaal } from './omgeving.ts';
import { BESLUITENLIJST, besluitenOver, DEELBERAAD_LIJSTEN, RESULTATEN, TERUGKOPPELINGEN } from './besluit.ts';
import { overPersoon } from './op-de-lijst.ts';
import { DEELBERAAD_OVERLEG, deelberaadAsiel, kaders, RAO_OVERLEG } from './rao.ts';
import { teDoen } from './te-doen.ts';
import { toegangTot } from './toegang-tot.ts';
import { ooit, profielenVan, VELDEN } from '../beleid.ts';

/** LKO and RAO in one: members, meetings and what you may see of it. */
const gedeeld = (soort: 'LKO' | 'RAO') => ({
  id: (id: string) => id,
  toegang: (id: string, o: Omgeving) => toegangTot(new Hub(soort, id), o),
  volgendeBijeenkomst: (id: string, { records, vandaag }: Omgeving) =>
    op(
      records.overleg.bijeenkomsten.filter((b) => b.overlegId === id && b.datum >= vandaag),
      ({ datum }) => datum,
    )[0],
  leden: (id: string, { records }: Omgeving) =>
    records.overleg.leden
      .filter((lid) => lid.soort === soort && lid.overlegId === id && lid.tot === null)
      .toSorted((a, b) => a.id - b.id),
});

export const OVERLEG: Verhaal = {
  Query: {
    vreemdeling: (_, __, { vNummer }) => new Hub('Vreemdeling', String(vNummer)),
    lko: (_, __, { id }) => new Hub('LKO', hubId(id)),
    rao: (_, __, { id }) => new Hub('RAO', hubId(id)),
    deelberaadAsiel,
    mij: (_, o) => mij(o),
  },
  Vreemdeling: {
    vNummer: (vNummer) => vNummer,
    besluiten: besluitenOver,
    toegang: (vNummer, o) => toegangTot(new Hub('Vreemdeling', vNummer), o),
  },
  LKO: {
    ...gedeeld('LKO'),
    kaders,
    terugkoppelingen: TERUGKOPPELINGEN,
    naam: (id, { records }) => lko(records, id)?.naam,
    azc: (id, { records }) => lko(records, id)?.azc,
    indDeelnemer: (id, { records }) => lko(records, id)?.indDeelnemer,
    uitnodigingen: (id, { records }) =>
      op(
        records.overleg.uitnodigingen.filter((u) => u.soort === 'LKO' && u.overlegId === id),
        (u) => `${u.van.toISOString()} ${u.id}`,
      ),
    agenda: agendaVan,
    geslotenAgendapunten: geslotenPunten,
  },
  RAO: {
    ...gedeeld('RAO'),
    ...RAO_OVERLEG,
    besluitenlijst: BESLUITENLIJST,
    resultatenPerLko: RESULTATEN,
    naam: (id, { records }) => records.overleg.raos.find((rao) => rao.id === id)?.naam,
    provincies: (id, { records }) => records.overleg.raos.find((rao) => rao.id === id)?.provincies,
  },
  DeelberaadAsiel: { ...DEELBERAAD_OVERLEG, signaallijsten: DEELBERAAD_LIJSTEN },
};

function mij(o: Omgeving) {
  const {
    wie,
    records: { overleg },
  } = o;
  return {
    organisatie: wie.organisatie,
    functie: wie.functie,
    profielen: profielenVan(wie),
    magVragen: ({ velden }: Args) =>
      (velden as readonly string[]).map((naam) => {
        const veld = VELDEN.get(naam);
        if (veld === undefined) return { veld: naam, uitkomst: 'ONBEKEND', reden: null };
        const uitkomst = ooit(veld, wie);
        return uitkomst === 'MAG'
          ? { veld: naam, uitkomst: 'MAG', reden: null }
          : { veld: naam, uitkomst: 'MAG_NIET', reden: uitkomst.reden };
      }),
    overleggen: overleg.leden
      .filter((lid) => lid.sub === wie.sub && lid.organisatie === wie.organisatie && lid.functie === wie.functie)
      .toSorted((a, b) => a.id - b.id)
      .map(({ soort, overlegId: id }) => ({
        soort,
        id,
        naam: [...overleg.lkos, ...overleg.raos].find((een) => een.id === id)?.naam ?? 'Deelberaad Asiel',
      })),
    teDoen: (args: Args) => teDoen(o, args),
  };
}

function lko(records: Omgeving['records'], id: string) {
  return records.overleg.lkos.find((een) => een.id === id);
}

function hubId(id: unknown): string {
  if (!/^[a-z][a-z0-9-]{1,63}$/.test(String(id))) throw new Codefout('SLEUTEL_ONGELDIG');
  return String(id);
}

/** A member reads all of an item, anybody else a summary of it; of whom shows as shielded no change is told. */
function agendaVan(id: string, o: Omgeving, args: Args) {
  const hub = new Hub('LKO', id);
  const na = typeof args['gewijzigdSinds'] === 'string' ? Date.parse(args['gewijzigdSinds']) : undefined;
  const lid = isLid(hub, o);
  const alles = o.mag(hub, 'OVERLEG', 'AGENDA:VOLLEDIG');
  const punten = zichtbarePunten(id, o).filter((punt) => {
    if (na === undefined || overPersoon(punt.vNummer, o, punt.bandBevestigdOp !== null).beperkt) return true;
    const uitgenodigd = mijnUitnodigingen(id, o).filter(({ agendapunten }) => agendapunten.includes(punt.id));
    return (
      (alles ? punt.gewijzigdOp : punt.toegevoegdOp).getTime() > na ||
      (!lid && uitgenodigd.some(({ van }) => Date.parse(van) > na))
    );
  });
  return bladzijde('agenda', args, punten, (punt) => ({ node: toAgendapunt(punt, o) }));
}

function geslotenPunten(id: string, { records, wereld }: Omgeving, { gewijzigdSinds }: Args) {
  const gesloten = records.overleg.agendapunten
    .filter(
      ({ lkoId, geslotenOp }) => lkoId === id && (geslotenOp?.getTime() ?? 0) > Date.parse(String(gewijzigdSinds)),
    )
    .filter(
      ({ vNummer, bandBevestigdOp }) =>
        bandBevestigdOp === null ||
        !wereld.personen.some((een) => een.vNummer === vNummer && een.verstrekkingsbeperking),
    );
  return op(opVolgnummer(gesloten), ({ geslotenOp }) => geslotenOp?.toISOString() ?? '').slice(0, 500);
}

function isLid(hub: Hub, o: Omgeving): boolean {
  return o.stand(hub).profielen.some((profiel) => profiel.startsWith('LKO_'));
}

function mijnUitnodigingen(id: string, { wie, wereld, vandaag }: Omgeving) {
  return wereld.uitnodigingen
    .filter((u) => u.sub === wie.sub && u.functie === wie.functie && u.overleg === id)
    .filter((u) => u.van <= vandaag && vandaag <= u.tot);
}

type Punt = Omgeving['records']['overleg']['agendapunten'][number];

/** k2: a member sees every open item, whoever is invited those of the invitation; k5: Nidos those of its own pupils. */
function zichtbarePunten(id: string, o: Omgeving): readonly Punt[] {
  const { wie, wereld, records } = o;
  const open = records.overleg.agendapunten.filter((punt) => punt.lkoId === id && punt.geslotenOp === null);
  if (isLid(new Hub('LKO', id), o)) return open;
  const pupillen = wereld.pupillen.filter(({ sub }) => sub === wie.sub).map(({ vNummer }) => vNummer);
  const genodigd = mijnUitnodigingen(id, o).flatMap(({ agendapunten }) => agendapunten);
  return open.filter(
    ({ id: punt, vNummer }) =>
      genodigd.includes(punt) && (wie.organisatie !== 'NIDOS' || vNummer === null || pupillen.includes(vNummer)),
  );
}

function toAgendapunt(punt: Punt, o: Omgeving) {
  const { vNummer } = punt;
  const overMensenhandel = punt.reden === 'MENSENHANDEL_MENSENSMOKKEL';
  // R-LKO-06: the reason counts as MENSENHANDEL.
  const magReden =
    !overMensenhandel ||
    (vNummer !== null && o.mag(new Hub('Vreemdeling', vNummer), 'OVERLEG', 'MENSENHANDEL:VOLLEDIG'));
  return {
    ...punt,
    ...overPersoon(vNummer, o, punt.bandBevestigdOp !== null),
    reden: magReden ? punt.reden : 'BIJZONDERHEID',
    toegevoegdOp: punt.toegevoegdOp.toISOString().slice(0, 10),
    band:
      punt.bandSoort === null || punt.bandBeeindigdOp !== null
        ? null
        : { soort: punt.bandSoort, bevestigdDoor: punt.bandBevestigdDoor, bevestigdOp: punt.bandBevestigdOp },
  };
}
