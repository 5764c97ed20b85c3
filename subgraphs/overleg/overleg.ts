/**
 * The consultations: agenda's, members, invitations, signaallijsten, and from them who has which ground for whom. It makes the
 * toegangsbewijs that the owners check. It must never hold an owner's data about a person, and never sign without a record.
 */
import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import { type HubNaam, tekenBewijs, type TekenSleutels } from '../../toegang/bewijs.ts';
import type { Gebruiker as GebruikerVanToken } from '../../toegang/gebruiker.ts';
import type { TerugkoppelTermijn } from '../kit/config.ts';
import type { TracedBasis } from '../kit/context.ts';
import type { VraagFeit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { readSdl } from '../kit/package-files.ts';
import { publiceer } from '../kit/publiceer.ts';
import { openPublicaties } from '../kit/publicaties.ts';
import type { SubgraphDefinition } from '../kit/subgraph.ts';
import { nederlandseFeestdagen } from './feestdagen.ts';
import { herijkBanden } from './band/herijk-banden.ts';
import { type Gronden, grondenVoor } from './gronden/gronden.ts';
import { type Leidraad, readLeidraad } from './leidraad/leidraad.ts';
import { type Lidmaatschap, lidmaatschappenVan } from './lidmaatschappen.ts';
import { Agendapunt, LKO } from './resolvers/lko.ts';
import {
  AangedragenZaak,
  GemeenteLKO,
  GemeenteRAO,
  GemeenteVreemdeling,
  GemeentelijkeMedewerking,
  SamenwerkingGemeenten,
} from './resolvers/gemeente.ts';
import { LeidraadLKO, LeidraadQuery, LeidraadRAO } from './resolvers/leidraad.ts';
import { Handeling, Mutation } from './resolvers/mutation.ts';
import { LkoTerugkoppeling, RaoBesluit } from './resolvers/besluit.ts';
import { DeelberaadAsiel, DeelberaadSignaal } from './resolvers/deelberaad.ts';
import { Gebruiker, Query } from './resolvers/query.ts';
import { Taak, teDoen } from './te-doen/te-doen.ts';
import { RAO } from './resolvers/rao.ts';
import { ResultatenRAO } from './resolvers/resultaten.ts';
import { Klankbordgroep, Regio, RegioQuery } from './resolvers/regio.ts';
import {
  LkoSignaal,
  LkoSignaalInhoud,
  LkoSignaallijsten,
  RaoSignaal,
  RaoSignaalInhoud,
} from './resolvers/signaallijst-bij-overleg.ts';
import { Signaallijst, SignaallijstenVanPersoon } from './resolvers/signaallijst.ts';
import { LkoStappenplannen, Stappenplan } from './resolvers/stappenplan.ts';
import { Strategie } from './resolvers/strategie.ts';
import { Vreemdeling } from './resolvers/vreemdeling.ts';
import { openOverlegStore } from './store.ts';
import { openSignaalStore } from './stores/signaallijst.ts';
import { openStrategieStore } from './stores/strategie.ts';
import { openBesluitStore } from './stores/besluit.ts';
import { openRaoStore } from './stores/rao.ts';
import { openGemeenteStore } from './stores/gemeente.ts';
import { openLeidraadStore } from './stores/leidraad.ts';
import type { OverlegBronnen } from './context.ts';
import { publicaties } from './tables/publicatie.ts';
import { overlegTellingen } from './tellingen.ts';
import { legUitlegVast } from './uitleg-verzoeken.ts';
import { readVelden, type Velden } from './velden.ts';

export interface OverlegOptions {
  readonly db: Database;
  readonly bewijsSleutels: TekenSleutels;
  /** How overleg asks an owner a narrow question, with its own identity. */
  readonly vraagFeit: VraagFeit;
  /** How the five working days of a terugkoppeling count (R-LKO-18); left out: from the meeting, and Goede Vrijdag is none. */
  readonly terugkoppeling?: TerugkoppelTermijn | undefined;
  /** How long a proof holds, in seconds. */
  readonly bewijsSeconden?: number;
}

const BEWIJS_SECONDEN = 60;
const TERUGKOPPELING: TerugkoppelTermijn = { klok: 'BIJEENKOMST', goedeVrijdagIsWerkdag: false };
/** A tie is due after a day; an owner that was silent is asked again every hour until the ground closes. */
const HERIJK_ELKE_MS = 60 * 60 * 1000;

export function defineOverleg(options: OverlegOptions): SubgraphDefinition<OverlegBronnen> {
  const { db, vraagFeit } = options;
  const { klok, goedeVrijdagIsWerkdag } = options.terugkoppeling ?? TERUGKOPPELING;
  const termijn = { klok, isFeestdag: nederlandseFeestdagen({ goedeVrijdag: !goedeVrijdagIsWerkdag }) };
  const naslag = { velden: readVelden(), leidraad: readLeidraad(), termijn };
  return {
    naam: 'overleg',
    bronhouder: 'OVERLEG',
    sdl: readSdl('overleg'),
    resolvers: {
      Query: { ...Query, ...LeidraadQuery, ...RegioQuery },
      Mutation,
      Handeling,
      Gebruiker: { ...Gebruiker, teDoen },
      Taak,
      Vreemdeling: { ...Vreemdeling, ...GemeenteVreemdeling, ...SignaallijstenVanPersoon },
      Signaallijst,
      Strategie,
      LKO: { ...LKO, ...LeidraadLKO, ...GemeenteLKO, ...LkoSignaallijsten, ...LkoStappenplannen },
      LkoSignaal,
      LkoSignaalInhoud,
      Agendapunt,
      AangedragenZaak,
      RAO: { ...RAO, ...LeidraadRAO, ...GemeenteRAO, ...ResultatenRAO },
      Regio,
      Klankbordgroep,
      RaoSignaal,
      DeelberaadAsiel,
      SamenwerkingGemeenten,
      GemeentelijkeMedewerking,
      DeelberaadSignaal,
      RaoBesluit,
      LkoTerugkoppeling,
      RaoSignaalInhoud,
      Stappenplan,
    },
    bronnen: (basis) => openBronnen(options, naslag, basis),
    // Nobody works at the consultations themselves: what a member sees, it sees by a ground.
    eigenBereik: () => Promise.resolve(new Set<string>()),
    leesRelaties: (bronnen) => (onderwerpen) =>
      Promise.all(
        onderwerpen.map(async ({ type, key }) => {
          const { gronden, verlopen, beperkt } = await bronnen.gronden(type, key);
          return { bewijs: 'GELDIG', profielen: gronden.map((g) => g.profiel), verlopen, beperkt, eigen: undefined };
        }),
      ),
    onderhoud: {
      everyMs: HERIJK_ELKE_MS,
      run: async (nu, stop) => ({
        ...(await herijkBanden({ db, vraagFeit }, nu, stop)),
        gepubliceerd: await publiceer(overlegTellingen(db), nu, stop),
      }),
    },
    bereikbaar: () => db.execute(sql`select 1`),
  };
}

/** What is read once, at the start. */
interface Naslag {
  readonly velden: Velden;
  readonly leidraad: Leidraad;
  readonly termijn: OverlegBronnen['termijn'];
}

function openBronnen(options: OverlegOptions, naslag: Naslag, basis: TracedBasis): OverlegBronnen {
  const { db, bewijsSleutels, vraagFeit, bewijsSeconden = BEWIJS_SECONDEN } = options;
  const { gebruiker, nu, trace } = basis;
  let mijn: Promise<readonly Lidmaatschap[]> | undefined;
  const lidmaatschappen = () => (mijn ??= lidmaatschappenVan(db, gebruiker, nu));
  const grondenLoader = (type: HubNaam) =>
    new DataLoader<string, Gronden>(async (keys) => {
      const gevonden = await grondenVoor(type, keys, { db, gebruiker, nu }, await lidmaatschappen());
      return keys.map((key) => gevonden.get(key) ?? GEEN);
    });
  const loaders = {
    Vreemdeling: grondenLoader('Vreemdeling'),
    LKO: grondenLoader('LKO'),
    RAO: grondenLoader('RAO'),
    DeelberaadAsiel: grondenLoader('DeelberaadAsiel'),
    Regio: grondenLoader('Regio'),
  };
  const gronden = (type: HubNaam, key: string) => loaders[type].load(key);
  return {
    db,
    opnieuw: () => openBronnen(options, naslag, basis),
    store: openOverlegStore(db, gebruiker, nu),
    strategie: openStrategieStore(db),
    rao: openRaoStore(db, nu),
    publicaties: openPublicaties(db, publicaties, nu),
    leidraadStore: openLeidraadStore(db),
    gemeente: openGemeenteStore(db),
    besluit: openBesluitStore(db, nu),
    signaal: openSignaalStore(db),
    vraagFeit: (organisatie, feit, sleutels) => vraagFeit(organisatie, feit, sleutels, trace),
    ...naslag,
    legVast: (verzoek) => legUitlegVast(db, verzoek),
    grondenVan: (ander, vNummer) => grondenVanAnder(db, ander, vNummer, nu),
    lidmaatschappen,
    gronden,
    bewijs: async (type, key) => {
      const { gronden: van, verlopen, beperkt } = await gronden(type, key);
      const einden = van.flatMap((g) => (g.geldigTot === undefined ? [] : [Math.floor(g.geldigTot / 1000)]));
      return tekenBewijs(
        {
          gebruiker,
          type,
          key,
          profielen: [...new Set(van.map((g) => g.profiel))],
          verlopen: [...new Set(verlopen)],
          beperkt,
          // A proof never outlives the ground that lapses first.
          verlooptOp: Math.min(Math.floor(nu / 1000) + bewijsSeconden, ...einden),
        },
        bewijsSleutels,
      );
    },
  };
}

const GEEN: Gronden = { gronden: [], verlopen: [], beperkt: false };

async function grondenVanAnder(db: Database, gebruiker: GebruikerVanToken, vNummer: string, nu: number) {
  const lid = await lidmaatschappenVan(db, gebruiker, nu);
  return (await grondenVoor('Vreemdeling', [vNummer], { db, gebruiker, nu }, lid)).get(vNummer) ?? GEEN;
}
