// What waits for somebody in their overleggen, read naively from all records; the rules are those of the schema's descriptions.
import { bladzijde } from './bladzijde.ts';
import { type Args, Hub, type Omgeving } from './omgeving.ts';
import { ligtBijRao, overPersoon } from './op-de-lijst.ts';

const SOORTEN = [
  ...['ACTIE', 'STRATEGIE', 'OPSCHALING', 'STANDPUNT', 'SIGNAALLIJST', 'RAADPLEGING', 'BAND', 'BEHANDELING'],
  ...['TERUGKOPPELING', 'VERVOLGACTIE', 'ONTWIKKELING'],
];

interface Taak {
  readonly soort: string;
  readonly hub: Hub;
  readonly vNummer: string | null;
  readonly onderwerp: string;
  readonly handeling: string;
  /** A day of its own. */
  readonly dag?: string | null;
  readonly nummer: number;
  /** Of the person, or of the overleg where there is none. */
  readonly label: string;
  readonly zichtbaar?: boolean;
}

export function teDoen(o: Omgeving, args: Args) {
  const taken = [...strategieen(o), ...signaallijsten(o), ...raadplegingen(o), ...banden(o), ...ontwikkelingen(o)]
    .filter(({ zichtbaar, vNummer, hub, label }) =>
      zichtbaar === undefined
        ? o.mag(vNummer === null ? hub : new Hub('Vreemdeling', vNummer), 'OVERLEG', label)
        : zichtbaar && o.mag(hub, 'OVERLEG', label),
    )
    .map((taak) => opDeLijst(taak, o));
  return bladzijde('teDoen', args, taken, ({ volgnummer: _plaats, ...node }) => ({ node }));
}

function opDeLijst({ soort, hub, vNummer, onderwerp, handeling, dag, nummer }: Taak, o: Omgeving) {
  const volgende = o.records.overleg.bijeenkomsten
    .filter(({ overlegId, datum }) => overlegId === hub.sleutel && datum >= o.vandaag)
    .map(({ datum }) => datum)
    .toSorted()[0];
  const uiterlijk = dag ?? volgende ?? null;
  const dagNummer = uiterlijk === null ? 80_000 : Date.parse(uiterlijk) / (24 * 60 * 60 * 1000);
  return {
    volgnummer: dagNummer * 100e9 + SOORTEN.indexOf(soort) * 1e9 + nummer,
    ...{ soort, onderwerp, handeling, uiterlijk, laat: uiterlijk !== null && uiterlijk < o.vandaag },
    lko: hub.type === 'LKO' ? hub : null,
    rao: hub.type === 'RAO' ? hub : null,
    deelberaad: hub.type === 'DeelberaadAsiel' ? hub : null,
    vreemdeling: vNummer === null ? null : new Hub('Vreemdeling', vNummer),
  };
}

/** The ids of the overleggen of this kind in which the asker sits. */
function mijn({ records: { overleg }, wie }: Omgeving, soort: string): readonly string[] {
  return overleg.leden
    .filter((lid) => lid.soort === soort && lid.sub === wie.sub && lid.tot === null)
    .filter((lid) => lid.organisatie === wie.organisatie && lid.functie === wie.functie)
    .map(({ overlegId }) => overlegId);
}

function strategieen(o: Omgeving): Taak[] {
  const { records, wie, wereld, vandaag } = o;
  const { overleg } = records;
  const lkos = mijn(o, 'LKO');
  const uitgenodigd = wereld.uitnodigingen
    .filter((een) => een.sub === wie.sub && een.functie === wie.functie && een.van <= vandaag && vandaag <= een.tot)
    .map(({ id }) => id);
  return overleg.strategieen
    .filter(({ id }) => !overleg.strategieen.some(({ herziet }) => herziet === id))
    .flatMap((strategie) => {
      const { id, lkoId, vNummer, volgnummer } = strategie;
      const doetMee = overleg.partners.some(
        ({ strategieId, uitnodigingId }) => strategieId === id && uitgenodigd.includes(uitnodigingId),
      );
      const lid = lkos.includes(lkoId);
      const open = overleg.acties.filter(({ strategieId, stand }) => strategieId === id && stand === 'OPEN');
      const opgeschaald = overleg.signaallijsten.some(
        (lijst) =>
          lijst.lkoId === lkoId &&
          lijst.vNummer === vNummer &&
          (lijst.stand !== 'TERUGGEKOPPELD' ||
            overleg.beletten.every(({ strategieId, op }) => strategieId !== id || op <= lijst.standSinds)) &&
          lijst.ingediendOp !== null &&
          lijst.ingediendOp >= strategie.vastgesteldOp.toISOString().slice(0, 10),
      );
      const hier = { hub: new Hub('LKO', lkoId), vNummer };
      const taken: Taak[] = open
        .filter(({ belegdBij }) => (lid || doetMee) && belegdBij === wie.organisatie)
        .map((actie) => ({
          ...{ ...hier, soort: 'ACTIE', onderwerp: actie.id, handeling: 'werkActieBij', dag: actie.uiterlijk },
          ...{ nummer: actie.volgnummer, label: 'VERTREKPLAN:SAMENVATTING' },
        }));
      const eersteLaat = open.map(({ uiterlijk }) => uiterlijk).toSorted()[0];
      const vanStrategie = { ...hier, onderwerp: id, nummer: volgnummer, label: 'VERTREKPLAN:VOLLEDIG' };
      if (lid && !opgeschaald && eersteLaat !== undefined && eersteLaat < vandaag)
        taken.push({ ...vanStrategie, soort: 'STRATEGIE', handeling: 'stelStrategieVast', dag: eersteLaat });
      const belet = overleg.beletten.some(({ strategieId }) => strategieId === id);
      if (lid && !opgeschaald && (belet || strategie.overschrijdingVoorRao))
        taken.push({ ...vanStrategie, soort: 'OPSCHALING', handeling: 'stelSignaallijstOp' });
      return taken;
    });
}

function signaallijsten(o: Omgeving): Taak[] {
  const { overleg } = o.records;
  const [lkos, raos, deelberaad] = [mijn(o, 'LKO'), mijn(o, 'RAO'), mijn(o, 'DEELBERAAD_ASIEL')];
  return overleg.signaallijsten.flatMap((lijst): Taak[] => {
    const { id, lkoId, raoId, vNummer, stand, niveau, volgnummer: nummer } = lijst;
    const basis = { vNummer, onderwerp: id, nummer };
    const gegeven = overleg.standpunten.some(
      ({ signaallijstId, organisatie }) => signaallijstId === id && organisatie === o.wie.organisatie,
    );
    const standpunt = { ...basis, soort: 'STANDPUNT', handeling: 'geefStandpunt', label: 'SIGNAALLIJST:VOLLEDIG' };
    if (stand === 'CONCEPT') {
      if (!lkos.includes(lkoId ?? '')) return [];
      const hub = new Hub('LKO', lkoId ?? '');
      const dienIn = { ...standpunt, hub, soort: 'SIGNAALLIJST', handeling: 'dienSignaallijstIn' };
      return [
        ...(gegeven ? [] : [{ ...standpunt, hub }]),
        ...(lijst.initiatiefnemer === o.wie.organisatie ? [dienIn] : []),
      ];
    }
    if (stand === 'TERUGGEKOPPELD' || !ligtBijRao(lijst, o)) return [];
    const label = 'SIGNAALLIJST:SAMENVATTING';
    if (niveau === 'RAO_NAAR_DA') {
      const hub = new Hub('DeelberaadAsiel', 'deelberaad-asiel');
      const [soort, handeling] =
        stand === 'BESLOTEN' ? ['TERUGKOPPELING', 'koppelTerugAanRao'] : ['VERVOLGACTIE', 'stelVervolgactieVast'];
      return deelberaad.length > 0 ? [{ ...basis, hub, soort, handeling, label }] : [];
    }
    if (!raos.includes(raoId)) return [];
    const hub = new Hub('RAO', raoId);
    const wacht = stand === 'INGEDIEND' || stand === 'GEAGENDEERD';
    const stap = isSecretaris(raoId, o) ? vanSecretaris(lijst, o) : undefined;
    return [
      ...(wacht && !gegeven ? [{ ...standpunt, hub }] : []),
      ...(stap === undefined ? [] : [{ ...basis, hub, ...stap, label }]),
    ];
  });
}

/** R-RAO-03: of the meeting that was, or of the one that comes. */
function isSecretaris(raoId: string, { records: { overleg }, wie, vandaag }: Omgeving): boolean {
  const van = overleg.bijeenkomsten
    .filter(({ overlegId }) => overlegId === raoId)
    .toSorted((a, b) => a.datum.localeCompare(b.datum));
  const vorige = van.filter(({ datum }) => datum <= vandaag).at(-1);
  const volgende = van.find(({ datum }) => datum >= vandaag);
  return [vorige, volgende].some((een) => een?.secretaris === wie.organisatie);
}

type Lijst = Omgeving['records']['overleg']['signaallijsten'][number];
function vanSecretaris({ id, stand }: Lijst, { records: { overleg } }: Omgeving) {
  const behandeling = (handeling: string) => ({ soort: 'BEHANDELING', handeling });
  if (stand === 'INGEDIEND') return behandeling('agendeerSignaal');
  if (stand === 'GEAGENDEERD') return behandeling('bespreekSignaal');
  if (stand === 'BESPROKEN') return behandeling('besluit');
  const gevraagd = overleg.opschalingen.find(({ volgtOp }) => volgtOp === id)?.signaallijstId;
  const antwoord = overleg.terugkoppelingen.some(({ signaallijstId }) => signaallijstId === gevraagd);
  if (stand === 'OPGESCHAALD_DA' && !antwoord) return undefined;
  const dag = overleg.besluiten
    .filter(({ signaallijstId }) => signaallijstId === id)
    .map(({ terugkoppelingUiterlijk }) => terugkoppelingUiterlijk)
    .toSorted()[0];
  return dag === undefined ? behandeling('besluit') : { soort: 'TERUGKOPPELING', handeling: 'koppelTerug', dag };
}

function raadplegingen(o: Omgeving): Taak[] {
  if (o.wie.organisatie !== 'IND') return [];
  return o.records.overleg.raadplegingen
    .filter(({ lkoId, uitkomst }) => uitkomst === null && mijn(o, 'LKO').includes(lkoId))
    .map(({ id, lkoId, vNummer, volgnummer }) => ({
      ...{ soort: 'RAADPLEGING', hub: new Hub('LKO', lkoId), vNummer, onderwerp: id },
      ...{ handeling: 'beantwoordRaadpleging', nummer: volgnummer, label: 'AGENDA:VOLLEDIG' },
    }));
}

function banden(o: Omgeving): Taak[] {
  return o.records.overleg.agendapunten
    .filter(
      ({ lkoId, geslotenOp, vNummer }) => mijn(o, 'LKO').includes(lkoId) && geslotenOp === null && vNummer !== null,
    )
    .filter(({ ingebrachtDoor }) => ingebrachtDoor !== o.wie.organisatie)
    .filter(({ bandBevestigdOp, bandBeeindigdOp }) => bandBevestigdOp === null || bandBeeindigdOp !== null)
    .map(({ id, lkoId, vNummer, volgnummer, bandBevestigdOp }) => ({
      ...{ soort: 'BAND', hub: new Hub('LKO', lkoId), vNummer, onderwerp: id, handeling: 'bevestigBand' },
      ...{ nummer: volgnummer, label: 'AGENDA:VOLLEDIG' },
      zichtbaar: !overPersoon(vNummer, o, bandBevestigdOp !== null).beperkt,
    }));
}

function ontwikkelingen(o: Omgeving): Taak[] {
  const { ontwikkelingen: alle, ontwikkelingOordelen } = o.records.overleg;
  return alle
    .filter(({ raoId }) => mijn(o, 'RAO').includes(raoId))
    .filter(({ id }) => !ontwikkelingOordelen.some(({ ontwikkelingId }) => ontwikkelingId === id))
    .map(({ id, raoId, volgnummer }) => ({
      ...{ soort: 'ONTWIKKELING', hub: new Hub('RAO', raoId), vNummer: null, onderwerp: id },
      ...{ handeling: 'beoordeelOntwikkeling', nummer: volgnummer, label: 'GEMEENTELIJKE_MEDEWERKING:VOLLEDIG' },
    }));
}
