// Asks a subgraph as somebody who has no gateway in front: with a token for that subgraph, and whatever proof they like.
import { PERSONAS } from '../../demo/personas.ts';
import type { SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { type BewijsInhoud, tekenBewijs, type TekenSleutels } from '../../toegang/bewijs.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { GatewayAnswer, TestKeten } from '../support/keten.ts';

export interface Rechtstreeks {
  gebruiker(persona: string): Gebruiker;
  /** A proof as overleg would sign it; what is given replaces the usual. */
  bewijs(persona: string, inhoud: Partial<BewijsInhoud> & Pick<BewijsInhoud, 'key'>, sleutels?: TekenSleutels): string;
  post(subgraph: SubgraphNaam, headers: Readonly<Record<string, string>>, body: object): Promise<GatewayAnswer>;
  /** The way a gateway asks entities. */
  entities(
    subgraph: SubgraphNaam,
    persona: string,
    selectie: string,
    representations: readonly unknown[],
  ): Promise<GatewayAnswer>;
}

export function openRechtstreeks(keten: TestKeten): Rechtstreeks {
  const gebruiker = (id: string): Gebruiker => {
    const persona = PERSONAS.find((kandidaat) => kandidaat.id === id);
    if (persona === undefined) throw new Error(`no persona ${id}`);
    return {
      issuer: keten.issuer.issuer,
      sub: persona.sub,
      organisatie: persona.organisatie,
      functie: persona.functie,
    };
  };
  const post: Rechtstreeks['post'] = async (subgraph, headers, body) => {
    const response = await fetch(`${keten.subgraphs[subgraph].url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  return {
    gebruiker,
    post,
    bewijs: (persona, inhoud, sleutels = keten.sleutels.teken) => {
      const wie = gebruiker(persona);
      return tekenBewijs(
        {
          gebruiker: wie,
          type: 'Vreemdeling',
          profielen: [`LKO_${wie.organisatie}`],
          verlopen: [],
          beperkt: false,
          verlooptOp: Math.floor(Date.now() / 1000) + 60,
          ...inhoud,
        },
        sleutels,
      );
    },
    entities: async (subgraph, persona, selectie, representations) => {
      const { sub, organisatie, functie } = gebruiker(persona);
      const token = await keten.issuer.token({ sub, organisatie, functie }, `urn:ketenbeeld:subgraph:${subgraph}`);
      return post(
        subgraph,
        { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' },
        {
          query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selectie} } }`,
          variables: { r: representations },
        },
      );
    },
  };
}
