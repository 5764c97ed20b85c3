import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { bijeenkomsten, leden, lkos, raos } from '../../subgraphs/overleg/tables/overleg.ts';
import { afschermingen, eigenPersonen } from '../../subgraphs/overleg/tables/persoon.ts';
import { uitnodigingen, uitnodigingPunten } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import type { Database } from '../../opslag/store.ts';
import { mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import { insertAll } from './insert-all.ts';
import { laadRao } from './overleg-rao.ts';
import type { Agendapunt } from '../wereld/agenda.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Uitnodiging } from '../wereld/uitnodigingen.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { moment } from './moment.ts';
import { laadGeschiedenis } from './overleg-geschiedenis.ts';
import { laadGemeenten } from './overleg-gemeente.ts';
import { laadSignaallijsten } from './overleg-signaallijst.ts';
import { laadStrategieen } from './overleg-strategie.ts';

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
    const organisatieVan = (sub: string | null) =>
      overleggen.flatMap(({ leden: van }) => van).find((lid) => lid.sub === sub)?.organisatie ?? null;
    const soortVan = (id: string) => overleggen.find((overleg) => overleg.id === id)?.soort;
    await insertAll(
      tx,
      bijeenkomsten,
      wereld.bijeenkomsten.flatMap(({ id, overleg, datum, voorzitterOrganisatie, secretaris }) => {
        const soort = soortVan(overleg);
        return soort === 'LKO' || soort === 'RAO'
          ? [
              {
                id,
                soort,
                overlegId: overleg,
                datum,
                voorzitter: voorzitterOrganisatie,
                secretaris: organisatieVan(secretaris),
              },
            ]
          : [];
      }),
    );
    await insertAll(
      tx,
      agendapunten,
      wereld.agenda.map((punt) => toAgendapunt(punt, moment(peildatum))),
    );
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
    await laadSignaallijsten(tx, wereld, issuer);
    await laadStrategieen(tx, wereld);
    await laadRao(tx, wereld);
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
    await laadGemeenten(tx, wereld);
    await laadGeschiedenis(tx, wereld, issuer);
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
    omschrijving:
      punt.soort === 'ACTUALITEIT' ? 'De samenwerking op de locatie, en wat er nieuw is in het beleid.' : null,
    ingebrachtDoor: punt.ingebrachtDoor,
    toegevoegdOp,
    vernieuwdOp,
    geslotenOp: punt.geslotenOp === null ? null : moment(punt.geslotenOp),
    bandSoort: band?.soort ?? (tweedeBevestiging === null ? null : 'TWEEDE_ORGANISATIE'),
    bandBevestigdDoor: band?.bevestigdDoor ?? tweedeBevestiging?.organisatie ?? null,
    bandBevestigdOp: bevestigdOp(punt, gevraagdOp),
    bandReden: tweedeBevestiging?.reden ?? null,
    gewijzigdOp: vernieuwdOp,
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
