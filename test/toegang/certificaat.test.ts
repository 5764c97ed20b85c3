import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { foutenInPapieren, isOin, oinVan } from '../../toegang/certificaat.ts';
import { makeCa, oin, type Papers, type TestCa } from '../support/certificates.ts';

let ca: TestCa;
let goed: Papers;
beforeAll(async () => {
  ca = await makeCa('Proef CA');
  goed = await ca.issue([oin(1)]);
});

const subject = (cert: string): unknown => new X509Certificate(cert).toLegacyObject().subject;

describe('een OIN', () => {
  it.each(['00000099000000001000', '00000099ABCDEFGH0000', '00000001123456789000', '00000003123456780000'])(
    '%s is er een',
    (text) => {
      expect(isOin(text)).toBe(true);
    },
  );

  it.each([
    '',
    '0000009900000000100',
    '000000990000000010000',
    '00000099000000001001',
    '00000099123456780001',
    '0000009A000000001000',
    '00000099abcdefgh0000',
    ' 0000009900000000100',
    '00000099000000001000\n',
    99,
    null,
    ['00000099000000001000'],
  ])('%j is er geen', (waarde) => {
    expect(isOin(waarde)).toBe(false);
  });

  it('staat in het serienummer van het onderwerp van een certificaat, een keer', async () => {
    expect(oinVan(subject(goed.cert))).toBe(oin(1));
    expect(oinVan(subject((await ca.issue([])).cert))).toBeUndefined();
    expect(oinVan(subject((await ca.issue([oin(1), oin(2)])).cert))).toBeUndefined();
    expect(oinVan(subject((await ca.issue(['00000099'])).cert))).toBeUndefined();
    for (const geen of [undefined, null, 'serialNumber', {}]) expect(oinVan(geen)).toBeUndefined();
  });
});

describe('papieren', () => {
  it('die bij elkaar horen hebben geen fout', () => {
    expect(foutenInPapieren(goed)).toEqual([]);
  });

  it('die niet deugen worden alle genoemd, zonder wat erin staat', async () => {
    const ander = await ca.issue([oin(2)]);
    const zonder = await ca.issue([]);
    expect(foutenInPapieren({ ...goed, key: ander.key })).toEqual(['key: does not belong to cert']);
    expect(foutenInPapieren({ ...goed, cert: 'geheim' })).toEqual(['cert: is no certificate in PEM']);
    expect(foutenInPapieren(zonder)).toEqual(['cert: has not one OIN in the serialNumber of its subject']);
    expect(foutenInPapieren({ cert: 'geheim', key: 'geheim', ca: 'geheim' })).toEqual([
      'cert: is no certificate in PEM',
      'key: is no private key in PEM',
      'ca: is no certificate in PEM',
    ]);
    expect(foutenInPapieren({ cert: goed.key, key: goed.cert, ca: goed.key })).toHaveLength(3);
  });
});
