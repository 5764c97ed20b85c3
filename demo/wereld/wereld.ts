// The one truth of the demo: makes, out of a peildatum, the fictional people and what more than one organisation knows
// about them. Each organisation's loader fills its own tables from it and makes up its own details with `rng`.
// It never reads a clock and never throws dice: the same peildatum gives the same world, on every machine. Nothing here
// stands for a real person, place or figure.
import { agendeer, type Agendapunt } from './agenda.ts';
import { bevolk, bevolkStreken, VNummers } from './bevolking.ts';
import { isDag } from './dag.ts';
import { type Locatie, locatiesVan, type Regio, regiosVan } from './locaties.ts';
import { type Medewerker, medewerkersVan } from './medewerkers.ts';
import type { Omvang } from './omvang.ts';
import { overleggenVan, plan, type Bijeenkomst, type Overleg } from './overleggen.ts';
import type { Persoon } from './persoon.ts';
import { signaleer, type Signaallijst } from './signaallijsten.ts';
import { nodigUit, type Uitnodiging } from './uitnodigingen.ts';
import { vertel, type Verhalen } from './verhalen.ts';
import { besluitVerstrekking, type VerstrekkingsBesluit } from './verstrekkings-besluiten.ts';

export interface WereldOptions {
  readonly omvang: Omvang;
  /** ISO day that counts as today. */
  readonly peildatum: string;
}

/** Ties a `sub` that signs in to the person it is, or is guardian of. */
export interface Koppeling {
  readonly sub: string;
  readonly vNummer: string;
}

export interface Wereld {
  readonly peildatum: string;
  readonly locaties: readonly Locatie[];
  readonly regios: readonly Regio[];
  readonly personen: readonly Persoon[];
  readonly verhalen: Verhalen;
  readonly overleggen: readonly Overleg[];
  readonly bijeenkomsten: readonly Bijeenkomst[];
  readonly agenda: readonly Agendapunt[];
  readonly uitnodigingen: readonly Uitnodiging[];
  readonly signaallijsten: readonly Signaallijst[];
  readonly betrokkenen: readonly Koppeling[];
  /** Pupils of Nidos, by guardian. */
  readonly pupillen: readonly Koppeling[];
  readonly medewerkers: readonly Medewerker[];
  readonly verstrekkingsBesluiten: readonly VerstrekkingsBesluit[];
}

// 4,000 people of `klein`, of whom 1,310 belong to the LVV and come from elsewhere.
const PERSONEN = 4000 - 1310;

/** Makes the world. Throws RangeError when `peildatum` is no ISO day. */
export function maakWereld(options: WereldOptions): Wereld {
  const { omvang, peildatum } = options;
  if (!isDag(peildatum)) throw new RangeError('peildatum must be an ISO day that exists, such as 2026-11-01');

  const vNummers = new VNummers();
  const { personen: uitVerhalen, verhalen } = vertel(vNummers, peildatum);
  const personen = [
    ...uitVerhalen,
    ...bevolk(vNummers, PERSONEN, peildatum),
    ...bevolkStreken(vNummers, omvang, peildatum),
  ];
  const locaties = locatiesVan(omvang);
  const overleggen = overleggenVan(omvang);
  const bijeenkomsten = plan(overleggen, peildatum);
  const agenda = agendeer(personen, locaties, verhalen, peildatum);

  return {
    peildatum,
    locaties,
    regios: regiosVan(locaties),
    personen,
    verhalen,
    overleggen,
    bijeenkomsten,
    agenda,
    uitnodigingen: nodigUit(agenda, bijeenkomsten, verhalen),
    signaallijsten: signaleer(verhalen, bijeenkomsten, peildatum),
    betrokkenen: [{ sub: 'p-betrokkene', vNummer: verhalen.betrokkene[0] }],
    pupillen: [
      { sub: 'p-nidos-duinrand', vNummer: verhalen.pupilVanNidos[0] },
      { sub: 'p-nidos-duinrand', vNummer: verhalen.pupilMetVerlopenUitnodiging[0] },
      { sub: 'm-nidos-01', vNummer: verhalen.amvVanAndereVoogd[0] },
    ],
    medewerkers: medewerkersVan(omvang),
    verstrekkingsBesluiten: besluitVerstrekking(peildatum),
  };
}
