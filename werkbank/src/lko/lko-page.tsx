import type { ReactNode } from 'react';
import { OverlegPage } from '../overleg/overleg-page.tsx';
import type { Send } from '../send.ts';
import { LKO_VELDEN } from './lko-vraag.ts';
import { LkoView } from './lko-view.tsx';

const SOORTEN = ['LKO'];

/** "LKO": the agenda of one Lokaal Ketenoverleg of the reader. */
export function LkoPage({ send, doelbinding }: { readonly send: Send; readonly doelbinding: string }): ReactNode {
  return (
    <OverlegPage
      send={send}
      doelbinding={doelbinding}
      titel="Lokaal Ketenoverleg"
      inleiding="De agenda van uw LKO: per persoon wat er is afgesproken, wie wat doet, en wat wacht. Wat u niet mag zien, staat er met de reden."
      soorten={SOORTEN}
      geenOverleg={
        <>
          <p>
            <strong>U bent nu geen lid van een LKO.</strong> Daarom staat hier geen agenda.
          </p>
          <p>
            Bent u uitgenodigd voor een dossier? Dan ziet u dat dossier via <a href="#vragen">Vragen</a>, met de vraag
            Een vreemdeling. Denkt u dat u wel lid bent? Vraag het de voorzitter van het LKO.
          </p>
        </>
      }
      velden={LKO_VELDEN}
      toon={(props) => <LkoView key={props.overleg.id} {...props} />}
    />
  );
}
