import { importJWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GATEWAY_ISSUER, ORGANISATIE } from '../../demo/keten.ts';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { openFeiten } from '../../subgraphs/kit/feiten.ts';
import { type Deel, eersteSleutels, type RollingKeten, startRollingKeten } from '../support/rolling-keten.ts';
import { type RotatingIssuer, startRotatingIssuer } from '../support/rotating-issuer.ts';

// Each rotation restarts parts of the chain, some of them three times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const LID = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
const ONTVANGERS = SUBGRAPH_NAMEN.filter((naam) => naam !== 'overleg');
/** Every subgraph, a feit that the COA asks of the police, and a cursor that was given before anything rotated. */
const VRAAG = `query ($after: String) { lko(id: "lko-duinrand") { agenda(first: 2, after: $after) {
  edges { node { vreemdeling { vNummer identiteit { naam } opvang { status opvangrecht { signalen } }
    vertrekzaak { status } meldplicht { frequentie } } } } pageInfo { endCursor } } } }`;

let issuer: RotatingIssuer;
let keten: RollingKeten;
let tekentMet = 'p1';
let after: string | undefined;
let goed: string;
let shift = 0;
const now = () => Date.now() + shift;

beforeAll(async () => {
  issuer = await startRotatingIssuer(['p1', 'p2'], now);
  issuer.publish('p1');
  const clocks = Object.fromEntries([...SUBGRAPH_NAMEN, 'gateway'].map((deel) => [deel, now]));
  keten = await startRollingKeten(issuer, eersteSleutels(), clocks as Record<Deel, () => number>);
  after = /"endCursor":"([\w-]+)"/.exec(await vraag())?.[1];
  goed = zonderCursor(await vraag());
});
afterAll(async () => {
  await keten.close();
  await issuer.close();
});

async function vraag(): Promise<string> {
  const response = await fetch(`${keten.parts.gateway.url}/v1/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issuer.token(LID, 'urn:ketenbeeld:gateway', { kid: tekentMet })}`,
      doelbinding: 'UITVOERING_VW',
    },
    body: JSON.stringify({ query: VRAAG, variables: { after } }),
  });
  return `${response.status} ${await response.text()}`;
}

/** The cursor is sealed with the key that rotates; everything else must stay the same to the letter. */
const zonderCursor = (antwoord: string): string => antwoord.replace(/"endCursor":"[\w-]+"/, '"endCursor":"..."');

/** A question of overleg to the COA, as it is asked when a tie is confirmed. */
async function vraagFeit(): Promise<string> {
  const [kid = ''] = keten.settings.diensten['OVERLEG'] ?? [];
  const ask = openFeiten(
    {
      organisatie: 'OVERLEG',
      sleutel: keten.dienst('OVERLEG', kid),
      vragers: {},
      adressen: { COA: keten.parts.coa.url },
      // Five services start in this very process; on a busy machine it hears nothing for seconds.
      wachtMs: 30_000,
    },
    now,
  );
  return ask('COA', 'opvangBijAzc', ['9990000001@azc-duinrand']).then(
    (ja) => `ja ${ja.size}`,
    (error: unknown) => (error as { code: string }).code,
  );
}

interface Vragers {
  /** Until everybody who asks has had another answer. */
  weer(): Promise<void>;
  /** As the procedure says between two steps; nobody is between question and answer while the clock jumps. */
  wacht(milliseconds: number): Promise<void>;
  stop(): Promise<{ readonly antwoorden: ReadonlySet<string>; readonly aantal: number }>;
}

/** Three who ask without end, and one service. */
function blijfVragen(): Vragers {
  const antwoorden = new Set<string>();
  const aantallen = [0, 0, 0, 0];
  let klaar = false;
  let poort: Promise<void> | undefined;
  const bezig = new Set<Promise<unknown>>();
  let gehoord = new Set<() => void>();
  const lus = async (wie: number): Promise<void> => {
    while (!klaar) {
      await poort;
      const antwoord = wie === 3 ? vraagFeit() : vraag().then(zonderCursor);
      bezig.add(antwoord);
      antwoorden.add(await antwoord);
      bezig.delete(antwoord);
      aantallen[wie] = (aantallen[wie] ?? 0) + 1;
      for (const luister of gehoord) luister();
    }
  };
  const lussen = aantallen.map((_aantal, wie) => lus(wie));
  const weer = async (): Promise<void> => {
    const eerder = [...aantallen];
    // An answer that was under way does not count: two have come of each.
    while (aantallen.some((aantal, wie) => aantal < (eerder[wie] ?? 0) + 2))
      await new Promise<void>((resolve) => (gehoord = new Set([resolve])));
  };
  return {
    weer,
    wacht: async (milliseconds) => {
      let open: () => void = () => undefined;
      poort = new Promise((resolve) => (open = resolve));
      await Promise.all(bezig);
      shift += milliseconds;
      poort = undefined;
      open();
      await weer();
    },
    stop: async () => {
      klaar = true;
      await Promise.all(lussen);
      return { antwoorden, aantal: aantallen.reduce((som, aantal) => som + aantal, 0) };
    },
  };
}

let vragers: Vragers | undefined;
afterEach(() => vragers?.stop());

/** Restarts and waits by turns while everybody asks; resolves to what was answered that should not have been. */
async function tijdens(stappen: readonly (() => Promise<void> | void)[], wacht: number): Promise<string[]> {
  vragers = blijfVragen();
  await vragers.weer();
  for (const stap of stappen) {
    await stap();
    await vragers.weer();
    await vragers.wacht(wacht);
  }
  const { antwoorden, aantal } = await vragers.stop();
  expect(aantal).toBeGreaterThan(stappen.length * 8);
  return [...antwoorden].filter((antwoord) => antwoord !== goed && !/^ja [01]$/.test(antwoord));
}

describe('sleutels wisselen terwijl er gevraagd wordt', () => {
  it('er is iets te zien: ieder antwoord komt van vijf subgraphs, zonder weigering', () => {
    expect(goed).toMatch(/^200 \{"data"/);
    for (const veld of ['naam', 'signalen', 'frequentie']) expect(goed).toContain(`"${veld}"`);
    expect(goed).not.toMatch(/"naam":null|"errors"/);
  });

  it('van de uitgever: erbij, ermee tekenen, de oude eruit', async () => {
    const fout = await tijdens(
      [
        () => {
          issuer.publish('p1', 'p2');
        },
        () => {
          tekentMet = 'p2';
        },
        () => {
          issuer.publish('p2');
        },
      ],
      61_000,
    );
    expect(fout).toEqual([]);
    tekentMet = 'p1';
    expect(await vraag()).toMatch(/^401 .*TOKEN_ONGELDIG/);
    tekentMet = 'p2';
  });

  it('van de gateway: politie heeft ze in de instellingen, de anderen lezen ze bij de gateway', async () => {
    keten.settings.gatewayBij.politie = ['g1'];
    await keten.restart('politie');
    const gateway = (...kids: string[]) => {
      keten.settings.gateway = kids;
      return keten.restart('gateway');
    };
    const politie = (...kids: string[]) => {
      keten.settings.gatewayBij.politie = kids;
      return keten.restart('politie');
    };
    const fout = await tijdens(
      [
        () => politie('g1', 'g2'),
        () => gateway('g1', 'g2'),
        () => gateway('g2', 'g1'),
        () => gateway('g2'),
        () => politie('g2'),
      ],
      121_000,
    );
    expect(fout).toEqual([]);
  });

  it('van het bewijs: eerst elke ontvanger, dan het overleg, dan elke ontvanger', async () => {
    const ontvangers = (...kids: string[]) => {
      keten.settings.bewijs = kids;
      return keten.restart(...ONTVANGERS);
    };
    const overleg = () => {
      keten.settings.teken = 'b2';
      return keten.restart('overleg');
    };
    const fout = await tijdens([() => ontvangers('b1', 'b2'), overleg, () => ontvangers('b2')], 61_000);
    expect(fout).toEqual([]);
  });

  it('van de diensten: wie antwoordt kent eerst beide, en een cursor van voor de wissel blijft leesbaar', async () => {
    const diensten = Object.values(ORGANISATIE);
    const alles = (eigen: readonly string[], anderen: readonly string[]) => () => {
      for (const organisatie of diensten) {
        keten.settings.diensten[organisatie] = eigen;
        keten.settings.vragers[organisatie] = anderen;
      }
      return keten.restart(...SUBGRAPH_NAMEN);
    };
    const beide = ['d1', 'd2'];
    const fout = await tijdens([alles(['d1', 'd2'], beide), alles(['d2', 'd1'], beide)], 61_000);
    expect(fout).toEqual([]);
    // The old key is only taken out when nobody turns the pages of an old list any more.
    await alles(['d2'], ['d2'])();
    expect(await vraag()).toContain('CURSOR_ONGELDIG');
    after = undefined;
    after = /"endCursor":"([\w-]+)"/.exec(await vraag())?.[1];
    expect(zonderCursor(await vraag())).toBe(goed);
  });
});

describe('een sleutel die niemand verwacht opent niets', () => {
  it('een bewijs dat het overleg te vroeg met een nieuwe sleutel tekent', async () => {
    keten.settings.teken = 'b3';
    await keten.restart('overleg');
    const antwoord = await vraag();
    expect(antwoord).toContain('BEWIJS_ONGELDIG');
    expect(antwoord).not.toMatch(/"naam":"/);
    keten.settings.teken = 'b2';
    await keten.restart('overleg');
    expect(zonderCursor(await vraag())).toBe(goed);
  });

  it('een token dat de gateway te vroeg met een nieuwe sleutel tekent, bij wie hem niet kent', async () => {
    keten.settings.gateway = ['g3', 'g2'];
    await keten.restart('gateway');
    // Who reads the keys at the gateway does so no more than once a second, whatever key is named.
    shift += 1000;
    const antwoord = await vraag();
    expect(antwoord).toContain('"path":["lko","agenda","edges",0,"node","vreemdeling","meldplicht"]');
    expect(antwoord).toContain('SUBGRAPH_UNAVAILABLE');
    expect(antwoord).not.toMatch(/"frequentie":"/);
  });

  it('een ingetrokken sleutel van de gateway: een token dat nog lang geldig is opent na een minuut niets meer', async () => {
    const seconden = Math.floor(now() / 1000);
    const { sub, organisatie, functie } = LID;
    const claims = { sub, organisatie, functie, oorsprong: issuer.issuer, act: { sub: GATEWAY_ISSUER } };
    const token = await new SignJWT({ iss: GATEWAY_ISSUER, aud: 'urn:ketenbeeld:subgraph:ind', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'g3', typ: 'at+jwt' })
      .setIssuedAt(seconden)
      .setExpirationTime(seconden + 3600)
      .sign(await importJWK(keten.gatewayKey('g3'), 'RS256'));
    const bijInd = async () => {
      const response = await fetch(`${keten.parts.ind.url}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          doelbinding: 'UITVOERING_VW',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      return `${response.status} ${await response.text()}`;
    };
    expect(await bijInd()).toMatch(/^200/);
    keten.settings.gateway = ['g2'];
    await keten.restart('gateway');
    shift += 60_000;
    expect(await bijInd()).toMatch(/^401 .*TOKEN_ONGELDIG/);
    expect(zonderCursor(await vraag())).toBe(goed);
  });
});
