import fc from 'fast-check';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { plainAsk } from '#present/panel/panel-ask.ts';
import { type OpenPanel, openPanel } from '#present/panel/web-panel.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { anyOrganisation } from '../rings/any-web.ts';

export interface Opened {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly panel: OpenPanel;
}

/** The panel of a tiny organisation, seen by HR. */
export function openedFor(
  tiny: TinyOrganisation,
  asked: Partial<typeof plainAsk> & { readonly scope?: WebScope } = {},
): Opened {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, { role: 'hr' });
  const { scope = { kind: 'organisation' }, ...ask } = asked;
  const panel = openPanel(analysis, visible, {
    scope,
    ask: { ...plainAsk, ...ask },
    path: '/web',
    kept: {},
  });
  return { analysis, visible, panel };
}

export const anyView: fc.Arbitrary<WebView> = fc.record({
  draw: fc.constant(plainView.draw),
  colour: fc.constantFrom('department', 'finding'),
  names: fc.constantFrom('names', 'initials', 'codes'),
  department: fc.constantFrom('', '', 'Nursing', 'IT', 'No department'),
  finding: fc.constantFrom('', '', 'any', 'unserved', 'no-customer'),
  claim: fc.constantFrom('', '', 'confirmed', 'claimed'),
  fit: fc.constantFrom('', 'shown'),
  fold: fc.constant(plainView.fold),
  find: fc.constantFrom('', 'person:1', 'person:999'),
  focus: fc.constantFrom('', 'person:1'),
  hops: fc.constantFrom<WebView['hops']>(1, 2, 'all'),
});

const anyScope: fc.Arbitrary<WebScope> = fc.constantFrom(
  { kind: 'organisation' },
  { kind: 'team', manager: 0 },
  { kind: 'branch', manager: 0 },
  { kind: 'person', person: 0 },
  { kind: 'department', department: 0 },
);

/** Any view of any web of any organisation of up to `most` people. */
export const anyPanel = (most: number): fc.Arbitrary<Opened> =>
  fc.record({ tiny: anyOrganisation(most), view: anyView, scope: anyScope }).map(({ tiny, view, scope }) => {
    // A department needs a name before it has a row.
    const [first, ...people] = tiny.people;
    const named = typeof first === 'string' ? { id: first } : first;
    return openedFor(
      { ...tiny, people: [{ ...named, department: named.department || 'Nursing' }, ...people] },
      { scope, view },
    );
  });
