// What the LKO's agreed for a person, read naively from the records; the rules are those of the schema's descriptions.
import { op, opVolgnummer } from './bladzijde.ts';
import { Hub, type Omgeving, type Verhaal } from './omgeving.ts';

export const STRATEGIE: Verhaal = {
  Vreemdeling: {
    strategieen: (vNummer, o) =>
      opVolgnummer(o.records.overleg.strategieen.filter((strategie) => strategie.vNummer === vNummer)).map((rij) => ({
        ...rij,
        ...vanStrategie(rij, o),
      })),
    raadplegingen: (vNummer, { records: { overleg } }) =>
      opVolgnummer(overleg.raadplegingen.filter((raadpleging) => raadpleging.vNummer === vNummer)),
  },
  RAO: {
    bijzonderheden: (id, { records: { overleg }, wie }) =>
      opVolgnummer(
        overleg.bijzonderheden.filter(({ raoId, organisatie }) => raoId === id && organisatie === wie.organisatie),
      )
        .toReversed()
        .slice(0, 100)
        .map((rij) => ({ ...rij, lko: rij.lkoId })),
  },
};

type Rij = Omgeving['records']['overleg']['strategieen'][number];

function vanStrategie(rij: Rij, { records: { overleg }, wie, vandaag, mag }: Omgeving) {
  const persoon = new Hub('Vreemdeling', rij.vNummer);
  const acties = opVolgnummer(overleg.acties.filter(({ strategieId }) => strategieId === rij.id));
  const beletten = overleg.beletten.filter(({ strategieId }) => strategieId === rij.id);
  const herzien = overleg.strategieen.some(({ herziet }) => herziet === rij.id);
  const voorgelegd = overleg.signaallijsten.some(
    ({ vNummer, lkoId, ingediendOp, stand, standSinds }) =>
      vNummer === rij.vNummer &&
      lkoId === rij.lkoId &&
      (stand !== 'TERUGGEKOPPELD' || beletten.every(({ op }) => op <= standSinds)) &&
      ingediendOp !== null &&
      ingediendOp >= rij.vastgesteldOp.toISOString().slice(0, 10),
  );
  const open = acties.filter(({ stand }) => stand === 'OPEN');
  const vanZelf = open.some(({ uiterlijk }) => uiterlijk < vandaag)
    ? 'STAGNEERT'
    : open.length > 0
      ? 'LOOPT'
      : 'AFGEROND';
  const genodigd = overleg.partners
    .filter(({ strategieId }) => strategieId === rij.id)
    .flatMap(({ uitnodigingId }) => overleg.uitnodigingen.filter(({ id }) => id === uitnodigingId));
  return {
    soort:
      rij.soort === 'AANPAK_OVERLAST' && !mag(persoon, 'OVERLEG', 'OPENBARE_ORDE:SAMENVATTING') ? 'OVERIG' : rij.soort,
    stand: herzien ? 'HERZIEN' : voorgelegd ? 'OPGESCHAALD' : vanZelf,
    opschalingVereist: (beletten.length > 0 || rij.overschrijdingVoorRao) && !herzien && !voorgelegd,
    partners: [...new Set(genodigd.map(({ organisatie }) => organisatie))].toSorted(),
    acties: acties.filter(
      ({ belegdBij }) => mag(persoon, 'OVERLEG', 'VERTREKPLAN:VOLLEDIG') || belegdBij === wie.organisatie,
    ),
    beletten: op(beletten, (belet) => `${belet.op.toISOString()} ${belet.id}`),
  };
}
