import type { ReactNode } from 'react';
import { leesbaar, organisatieNaam } from '../leesbaar.ts';
import type { Inzage } from './inzagelog.ts';
import { perDag, tijdVan } from './moment.ts';

interface InzageTableProps {
  readonly bij: string;
  readonly regels: readonly Inzage[];
  readonly auditId: boolean;
}

/** What has this for a functie is a service of an organisation, that asked for a yes or a no. */
const DIENST = 'DIENST';

/**
 * The lines in the order in which they came, a heading for each day between. The roles are written out: on a narrow screen
 * the style sheet makes blocks of the cells, and some browsers then forget that it is a table.
 */
export function InzageTable({ bij, regels, auditId }: InzageTableProps): ReactNode {
  return (
    <table className="inzagen" role="table" aria-label={`Wie keek ${bij}`}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">Tijd</th>
          <th role="columnheader">Wie keek</th>
          <th role="columnheader">Waarvoor</th>
          <th role="columnheader">Welke gegevens</th>
          {auditId && <th role="columnheader">Audit-id</th>}
        </tr>
      </thead>
      {perDag(regels).map(([dag, vanDieDag]) => (
        <tbody key={vanDieDag[0]?.cursor} role="rowgroup">
          <tr role="row" className="dag">
            <th role="rowheader" colSpan={auditId ? 5 : 4}>
              {dag}
            </th>
          </tr>
          {vanDieDag.map((regel) => (
            <InzageRow key={regel.cursor} regel={regel} auditId={auditId} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function InzageRow({ regel, auditId }: { readonly regel: Inzage; readonly auditId: boolean }): ReactNode {
  const { moment, organisatie, functie, doel, activiteit, dataklassen } = regel;
  return (
    <tr role="row">
      <td role="cell" className="tijd">
        <time dateTime={moment}>{tijdVan(moment)}</time>
      </td>
      <td role="cell">
        <span className="wie">{functie === DIENST ? 'Een dienst, geen mens' : leesbaar(functie)}</span>
        {organisatie !== functie && <span className="bijzaak">{organisatieNaam(organisatie)}</span>}
      </td>
      <td role="cell">
        {activiteit === ''
          ? 'Staat niet meer in het register'
          : activiteit.charAt(0).toUpperCase() + activiteit.slice(1)}
        {doel !== '' && <span className="bijzaak">Doel: {leesbaar(doel)}</span>}
      </td>
      <td role="cell">
        {dataklassen.length === 0 ? (
          <span className="bijzaak">Alleen ja of nee op een vraag</span>
        ) : (
          <ul className="klassen" role="list">
            {dataklassen.map((dataklasse) => (
              <li key={dataklasse}>{leesbaar(dataklasse)}</li>
            ))}
          </ul>
        )}
      </td>
      {auditId && (
        <td role="cell" className="audit">
          <span className="alleen-smal">Audit-id </span>
          <code>{regel.auditId}</code>
        </td>
      )}
    </tr>
  );
}
