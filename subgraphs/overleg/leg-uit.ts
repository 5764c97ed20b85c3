/**
 * Explains to an FG why somebody sees a field of a person or not: gathers what the decision rests on, from overleg's records
 * and from the owner, lets `beslis` decide, and writes the question down before the answer leaves. It must never answer an
 * FG about another controller's field, and never tell whether a person is known.
 */
import { GraphQLError } from 'graphql';
import type { Relatie, Vraag } from '../../toegang/beslis.ts';
import { eigenRij } from '../../toegang/eigen.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { KlasseLabel } from '../../toegang/label.ts';
import { isVerantwoordelijkeVoor, TOEZICHT_KLASSE } from '../../toegang/toezicht.ts';
import { SubgraphFault } from '../kit/fault.ts';
import { eigenBereikSleutel } from '../kit/feiten-over-toegang.ts';
import { refusalError } from '../kit/refusal-error.ts';
import type { OverlegContext } from './context.ts';
import { type Uitleg, uitlegVan } from './uitleg.ts';
import type { Veld } from './velden.ts';
import { vraagbaarheid } from './vraagbaarheid.ts';

export interface UitlegVraag {
  readonly vNummer: string;
  readonly gebruiker: Gebruiker;
  readonly veld: string;
  readonly doel: Doel;
}

/** As long as a claim of a token may be (toegang/token.ts). */
const MAX_TEKST = 256;

/** @throws a refusal; SubgraphFault VELD_NIET_OVER_PERSOON, FEITEN_NIET_BEREIKBAAR, NIET_VASTGELEGD */
export async function legUit(context: OverlegContext, args: UitlegVraag): Promise<Uitleg> {
  const { vNummer, veld: naam, doel } = args;
  // The input object of GraphQL has no prototype; what is told to others is made of these four alone.
  const { issuer, sub, organisatie, functie } = args.gebruiker;
  const gebruiker = { issuer, sub, organisatie, functie };
  const veld = eigenVeld(context.bronnen.velden.get(naam) ?? [], context.gebruiker.organisatie);
  if (veld === undefined) throw refusalError('Query.legUit', 'GEEN_GROND', TOEZICHT_KLASSE);
  if (veld.onderwerp !== 'Vreemdeling') throw new SubgraphFault('VELD_NIET_OVER_PERSOON');
  if (Object.values(gebruiker).some((tekst) => tekst.length === 0 || tekst.length > MAX_TEKST))
    throw new GraphQLError('Noem de gebruiker zoals het token.', { extensions: { code: 'BAD_USER_INPUT' } });

  const [gronden, eigen, gedekt] = await Promise.all([
    context.bronnen.grondenVan(gebruiker, vNummer),
    eigenVan(context, veld, gebruiker, vNummer),
    gedektVan(context, veld, gebruiker),
  ]);
  const relatie: Relatie = {
    bewijs: 'GELDIG',
    profielen: gronden.gronden.map(({ profiel }) => profiel),
    verlopen: gronden.verlopen,
    beperkt: gronden.beperkt,
    eigen,
  };
  const { nu } = context;
  const vraag: Vraag = {
    gebruiker,
    doel,
    bronhouder: veld.bronhouder,
    regime: veld.regime,
    // The owner's word that a decision on record covers these classes for this recipient, now.
    verstrekkingsBesluiten: [{ dataklassen: [...gedekt], ontvangers: [organisatie], van: nu, tot: nu + 1 }],
    nu,
  };
  const vooraf = vraagbaarheid(context.bronnen.velden, naam, gebruiker, doel);
  const uitleg = uitlegVan(naam, veld, relatie, vraag, gronden, vooraf);
  await context.bronnen.legVast({
    moment: new Date(nu),
    fgIssuer: context.gebruiker.issuer,
    fgSub: context.gebruiker.sub,
    fgOrganisatie: context.gebruiker.organisatie,
    vNummer,
    ...gebruiker,
    veld: naam,
    doel,
    toegestaan: uitleg.toegestaan,
    reden: uitleg.reden,
  });
  return uitleg;
}

/** The field as the FG's own organisation answers for it; undefined when it does not, or nobody knows the field. */
function eigenVeld(velden: readonly Veld[], organisatie: string): Veld | undefined {
  return (
    velden.find(({ bronhouder }) => bronhouder === organisatie) ??
    velden.find(({ bronhouder }) => isVerantwoordelijkeVoor(organisatie, bronhouder))
  );
}

/** Only the owner knows its own caseload, locations and regions; nothing is asked of who has no row there. */
async function eigenVan(
  { bronnen }: OverlegContext,
  { bronhouder }: Veld,
  gebruiker: Gebruiker,
  vNummer: string,
): Promise<Relatie['eigen']> {
  const rij = eigenRij(gebruiker, bronhouder);
  if (rij === undefined) return undefined;
  const sleutel = eigenBereikSleutel(gebruiker, vNummer);
  return (await bronnen.vraagFeit(bronhouder, 'inEigenBereik', [sleutel])).has(sleutel) ? rij : undefined;
}

/** The classes of this label that a VerstrekkingsBesluit covers for the organisation of this gebruiker. */
async function gedektVan(
  { bronnen }: OverlegContext,
  { bronhouder, regime, labels }: Veld,
  { organisatie }: Gebruiker,
): Promise<ReadonlySet<string>> {
  const klassen = new Set(
    labels
      .flat()
      .filter(isKlasse)
      .map(({ dataklasse }) => dataklasse),
  );
  if (regime === 'AVG' || organisatie === bronhouder || klassen.size === 0) return new Set();
  const sleutels = [...klassen].map((klasse) => `${klasse}@${organisatie}`);
  const ja = await bronnen.vraagFeit(bronhouder, 'verstrekkingsBesluitGeldt', sleutels);
  return new Set([...klassen].filter((klasse) => ja.has(`${klasse}@${organisatie}`)));
}

function isKlasse(label: Veld['labels'][number][number]): label is KlasseLabel {
  return typeof label !== 'string';
}
