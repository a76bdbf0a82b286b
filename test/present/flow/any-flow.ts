import fc from 'fast-check';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Viewer, Visible } from '#model/viewer.ts';
import type { FlowPicture } from '#present/flow/flow-picture.ts';
import { layoutFlow } from '#present/flow/layout-flow.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { anyOrganisation, links } from '../rings/any-web.ts';

export interface DrawnFlow {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly web: Web;
  readonly flow: FlowPicture;
}

interface Draw {
  readonly scope?: 'team' | 'branch';
  readonly viewer?: Viewer;
  readonly view?: WebView;
}

/** The flow of the first person’s team. */
export function flowFor(
  tiny: TinyOrganisation,
  { scope = 'team', viewer, view = plainView }: Draw = {},
): DrawnFlow {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, viewer ?? { role: 'hr' });
  const web = cutTeamWeb(analysis, visible, { manager: 0, scope });
  return { analysis, visible, web, flow: layoutFlow(web, { facts: analysis, visible, links, view }) };
}

const words = [
  '',
  'By noon',
  'Within two working days, with the reason',
  'Answered within the hour, by phone at night, and never by somebody who does not know the ward',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  '夜間も十分以内に返答します',
];

/** Organisations of up to `most` people whose ties have services and promises of any length, or none. */
const anyTied = (most: number): fc.Arbitrary<TinyOrganisation> =>
  anyOrganisation(most).chain((organisation) =>
    fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)), {
        minLength: organisation.ties!.length,
        maxLength: organisation.ties!.length,
      })
      .map((said) => ({
        ...organisation,
        ties: organisation.ties!.map((tie, at) => {
          const [from, to] = (tie as string).split(' > ');
          return { from, to, service: said[at][0], promise: said[at][1] };
        }),
      })),
  );

export const anyFlow = (most: number): fc.Arbitrary<DrawnFlow> =>
  fc
    .tuple(anyTied(most), fc.constantFrom('team', 'branch'))
    .map(([organisation, scope]) => flowFor(organisation, { scope: scope as 'team' | 'branch' }));
