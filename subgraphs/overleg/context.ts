import type { HubNaam } from '../../toegang/bewijs.ts';
import type { TerugkoppelTermijn } from '../kit/config.ts';
import type { SubgraphContext } from '../kit/context.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Database } from '../../opslag/store.ts';
import type { Publicaties } from '../kit/publicaties.ts';
import type { VraagFeit } from '../kit/feiten.ts';
import type { UitlegVerzoek } from './uitleg-verzoeken.ts';
import type { OverlegStore } from './store.ts';
import type { GemeenteStore } from './stores/gemeente.ts';
import type { LeidraadStore } from './stores/leidraad.ts';
import type { SignaalStore } from './stores/signaallijst.ts';
import type { Leidraad } from './leidraad/leidraad.ts';
import type { StrategieStore } from './stores/strategie.ts';
import type { Gronden } from './gronden/gronden.ts';
import type { Lidmaatschap } from './lidmaatschappen.ts';
import type { BesluitStore } from './stores/besluit.ts';
import type { RaoStore } from './stores/rao.ts';
import type { Velden } from './velden.ts';
import type { IsFeestdag } from './werkdagen.ts';

/** What the resolvers of this organisation are given for one request. */
export interface OverlegBronnen {
  readonly db: Database;
  /** The same, with nothing remembered. */
  opnieuw(): OverlegBronnen;
  readonly store: OverlegStore;
  readonly strategie: StrategieStore;
  readonly rao: RaoStore;
  readonly publicaties: Publicaties;
  readonly leidraadStore: LeidraadStore;
  readonly gemeente: GemeenteStore;
  readonly besluit: BesluitStore;
  /** How the five working days of a terugkoppeling count (R-LKO-18). */
  readonly termijn: { readonly klok: TerugkoppelTermijn['klok']; readonly isFeestdag: IsFeestdag };
  readonly signaal: SignaalStore;
  readonly vraagFeit: VraagFeit;
  /** Every labelled field of the whole chain. */
  readonly velden: Velden;
  readonly leidraad: Leidraad;
  /** What is written down of a question of supervision, before its answer leaves. */
  legVast(verzoek: UitlegVerzoek): Promise<void>;
  /** The grounds of another gebruiker than the one who asks; for explaining alone, nothing is granted by them. */
  grondenVan(gebruiker: Gebruiker, vNummer: string): Promise<Gronden>;
  lidmaatschappen(): Promise<readonly Lidmaatschap[]>;
  gronden(type: HubNaam, key: string): Promise<Gronden>;
  bewijs(type: HubNaam, key: string): Promise<string>;
}
export type OverlegContext = SubgraphContext<OverlegBronnen>;

/** A member sees all of a list; anybody else with a ground here is an invitee, who sees only what the invitation names (k2). */
export function isLid(context: OverlegContext, type: 'LKO' | 'RAO', id: string): boolean {
  return context.relaties.get(type, id)?.profielen.some((profiel) => profiel.startsWith(`${type}_`)) === true;
}
