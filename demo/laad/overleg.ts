import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { bijeenkomsten, leden, lkos, raos } from '../../subgraphs/overleg/tables/overleg.ts';
import { afschermingen, eigenPersonen } from '../../subgraphs/overleg/tables/persoon.ts';
import { signaallijsten, standpunten } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { uitnodigingen, uitnodigingPunten } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import type { Database } from '../../opslag/store.ts';
import { mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import type { Agendapunt } from '../wereld/agenda.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Uitnodiging } from '../wereld/uitnodigingen.ts';
import type { Signaallijst } from '../wereld/signaallijsten.ts';
import type { Wereld } from '../wereld/wereld.ts';

/** Fills overleg's tables from the world. */
export async function laadOverleg(db: Database, wereld: Wereld, issuer: string): Promise<void> {
  const { overleggen, peildatum } = wereld;
  const lkoLijst = overleggen.filter((overleg) => overleg.soort === 'LKO');
  const raoLijst = overleggen.filter((overleg) => overleg.soort === 'RAO');
  const raoVan = (regio: string | null) => wereld.regios.find(({ code }) => code === regio)?.rao ?? '';
  const lidSinds = moment(plusDagen(peildatum, -400));

  await db.transaction(async (tx) => {
    await tx.insert(lkos).values(
      lkoLijst.map(({ id, naam, azc, regio, leden: van }) => ({
        id,
        naam,
        azc: azc ?? '',
        raoId: raoVan(regio),
        indDeelnemer: van.some(({ organisatie }) => organisatie === 'IND'),
      })),
    );
    await tx.insert(raos).values(
      raoLijst.map(({ id, naam }) => ({
        id,
        naam,
        provincies: [...(wereld.regios.find(({ rao }) => rao === id)?.provincies ?? [])],
      })),
    );
    await tx.insert(leden).values(
      overleggen.flatMap(({ id, soort, leden: van }) =>
        van.map(({ sub, organisatie, functie }) => ({
          soort,
          overlegId: id,
          issuer,
          sub,
          organisatie,
          functie,
          van: lidSinds,
        })),
      ),
    );
    const soortVan = (id: string) => overleggen.find((overleg) => overleg.id === id)?.soort;
    await tx.insert(bijeenkomsten).values(
      wereld.bijeenkomsten.flatMap(({ id, overleg, datum, voorzitterOrganisatie }) => {
        const soort = soortVan(overleg);
        return soort === 'LKO' || soort === 'RAO'
          ? [{ id, soort, overlegId: overleg, datum, voorzitter: voorzitterOrganisatie }]
          : [];
      }),
    );
    await tx.insert(agendapunten).values(wereld.agenda.map((punt) => toAgendapunt(punt, moment(peildatum))));
    await tx
      .insert(uitnodigingen)
      .values(wereld.uitnodigingen.map((uitnodiging) => toUitnodiging(uitnodiging, issuer)));
    await tx
      .insert(uitnodigingPunten)
      .values(
        wereld.uitnodigingen.flatMap(({ id, agendapunten: punten }) =>
          punten.map((agendapuntId) => ({ uitnodigingId: id, agendapuntId })),
        ),
      );
    await tx.insert(signaallijsten).values(wereld.signaallijsten.map((lijst) => toSignaallijst(lijst, wereld)));
    await tx
      .insert(standpunten)
      .values(
        wereld.signaallijsten.flatMap(({ id, standpunten: alle }) =>
          alle.map(({ organisatie, tekst }) => ({ signaallijstId: id, organisatie, tekst })),
        ),
      );
    await tx
      .insert(eigenPersonen)
      .values([
        ...wereld.betrokkenen.map(({ sub, vNummer }) => ({ issuer, sub, vNummer, relatie: 'BETROKKENE' as const })),
        ...wereld.pupillen.map(({ sub, vNummer }) => ({ issuer, sub, vNummer, relatie: 'PUPIL' as const })),
      ]);
    await tx
      .insert(afschermingen)
      .values(
        wereld.personen
          .filter(({ verstrekkingsbeperking }) => verstrekkingsbeperking)
          .map(({ vNummer }) => ({ vNummer, sinds: plusDagen(peildatum, -200) })),
      );
  });
}

/** @param gevraagdOp when the owners were last asked after the ties of what is open */
function toAgendapunt(punt: Agendapunt, gevraagdOp: Date): typeof agendapunten.$inferInsert {
  const { band, tweedeBevestiging } = punt;
  const toegevoegdOp = moment(punt.toegevoegdOp);
  const vernieuwdOp = moment(punt.verlengdOp ?? punt.toegevoegdOp);
  return {
    id: punt.id,
    lkoId: punt.overleg,
    vNummer: punt.vNummer,
    soort: punt.soort,
    bron: punt.bron,
    reden: redenVan(punt),
    ingebrachtDoor: punt.ingebrachtDoor,
    toegevoegdOp,
    vernieuwdOp,
    geslotenOp: punt.geslotenOp === null ? null : moment(punt.geslotenOp),
    bandSoort: band?.soort ?? (tweedeBevestiging === null ? null : 'TWEEDE_ORGANISATIE'),
    bandBevestigdDoor: band?.bevestigdDoor ?? tweedeBevestiging?.organisatie ?? null,
    bandBevestigdOp: bevestigdOp(punt, gevraagdOp),
    bandReden: tweedeBevestiging?.reden ?? null,
  };
}

function bevestigdOp(punt: Agendapunt, gevraagdOp: Date): Date | null {
  const { band, tweedeBevestiging, geslotenOp, verlengdOp, toegevoegdOp } = punt;
  if (band !== null && geslotenOp === null) return gevraagdOp;
  return band === null && tweedeBevestiging === null ? null : moment(verlengdOp ?? toegevoegdOp);
}

function redenVan({ soort, bron, reden }: Agendapunt): (typeof agendapunten.$inferInsert)['reden'] {
  if (soort === 'ACTUALITEIT') return 'ACTUALITEIT';
  if (reden !== 'OVERIG') return reden;
  return bron === 'LID_AANVULLEND' ? 'BIJZONDERHEID' : 'LIJST';
}

function toUitnodiging(uitnodiging: Uitnodiging, issuer: string): typeof uitnodigingen.$inferInsert {
  const { id, overleg, sub, organisatie, functie, van, tot } = uitnodiging;
  const profiel = mogelijkeProfielen({ organisatie, functie }).find((naam) => naam.startsWith('GENODIGD_'));
  if (profiel === undefined) throw new Error(`nobody can be invited as ${functie} of ${organisatie}`);
  return {
    id,
    soort: 'LKO',
    overlegId: overleg,
    issuer,
    sub,
    organisatie,
    profiel,
    van: moment(van),
    // k2: until the end of the meeting day.
    tot: moment(plusDagen(tot, 1)),
  };
}

function toSignaallijst(lijst: Signaallijst, wereld: Wereld): typeof signaallijsten.$inferInsert {
  const naarRao = lijst.niveau === 'LKO_NAAR_RAO';
  const persoon = wereld.personen.find(({ vNummer }) => vNummer === lijst.vNummer);
  return {
    id: lijst.id,
    niveau: lijst.niveau,
    lkoId: naarRao ? lijst.van : null,
    raoId: naarRao ? lijst.naar : lijst.van,
    vNummer: lijst.vNummer,
    stand: lijst.stand,
    gronden: [...lijst.gronden],
    ingediendOp: lijst.ingediendOp,
    vastgesteldOp: lijst.besprokenOp,
    initiatiefnemer: lijst.initiatiefnemer,
    wijzeVanConstatering: 'Vastgesteld in het LKO, op grond van de dossiers van de deelnemende organisaties.',
    tussentijdsInternGeschakeld: lijst.route === 'VERSNELD_VOORZITTER',
    verwachteDuurDagen: 28,
    gevolgBijNegatief: 'De opvang eindigt na de vertrektermijn.',
    gevolgBijPositief: 'Uitplaatsing naar een gemeente.',
    werktAanVertrek: persoon?.werktAanVertrek ?? 'DEELS',
    politiekeEnPublicitaireRisicos: 'Geen bijzondere risicos voorzien.',
  };
}

/** A day of the world as the first moment of that day, UTC. */
function moment(dag: string): Date {
  return new Date(`${dag}T00:00:00Z`);
}
