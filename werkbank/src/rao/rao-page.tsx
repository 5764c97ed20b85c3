import type { ReactNode } from 'react';
import { OverlegPage } from '../overleg/overleg-page.tsx';
import type { Send } from '../send.ts';
import { RAO_VELDEN } from './rao-vraag.ts';
import { RaoView } from './rao-view.tsx';

const SOORTEN = ['RAO', 'DEELBERAAD_ASIEL'];

/** "RAO": the signaallijsten of one Regionaal Afstemmingsoverleg of the reader, or of the Deelberaad Asiel. */
export function RaoPage({ send, doelbinding }: { readonly send: Send; readonly doelbinding: string }): ReactNode {
  return (
    <OverlegPage
      send={send}
      doelbinding={doelbinding}
      titel="Regionaal Afstemmingsoverleg"
      inleiding="De signaallijsten die bij uw RAO liggen, per stand: wat te laat is staat vooraan. Daaronder de resultaten per LKO, de aantallen, onderwerpen, trends en kaders van de regio."
      soorten={SOORTEN}
      geenOverleg={
        <>
          <p>
            <strong>U bent nu geen lid van een RAO of van het Deelberaad Asiel.</strong> Daarom staan hier geen
            signaallijsten.
          </p>
          <p>
            Zit u in een LKO? Wat het RAO terugkoppelde, staat bij <a href="#lko">LKO</a>.
          </p>
        </>
      }
      velden={RAO_VELDEN}
      toon={(props) => <RaoView key={props.overleg.id} {...props} />}
    />
  );
}
