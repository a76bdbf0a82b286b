import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { openWeb, type WebExport } from '#export/web/web-export.ts';
import type { Viewer } from '#model/viewer.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';

interface Asked {
  readonly scope?: WebScope;
  readonly view?: Partial<WebView>;
  readonly viewer?: Viewer;
}

/** A web to export of an organisation in a few lines; undefined where there is none to see. */
export const opened = (
  organisation: TinyOrganisation | Analysis,
  asked: Asked = {},
): WebExport | undefined => {
  const analysis = 'findings' in organisation ? organisation : analyse(tinyOrganisation(organisation));
  return openWeb({
    analysis,
    visible: see(analysis.network, asked.viewer ?? { role: 'hr' }),
    scope: asked.scope ?? { kind: 'organisation' },
    view: { ...plainView, ...asked.view },
    asOf: '2026-11-23',
  });
};

/** A ward with a manager whom nobody serves, a colleague beside, a group, and somebody without a line of sight. */
export const ward: TinyOrganisation = {
  name: 'Ward & Sons',
  people: [
    { id: 'x-01', name: 'Hanako Zetterlund', title: 'Head of wards', department: 'Nursing' },
    { id: 'x-02', name: 'Amara Okonjo', title: 'Nurse “A”', department: 'Nursing', manager: 'x-01' },
    { id: 'x-03', name: 'Luís Quiroga', title: 'Porter', department: 'Portering <1>', manager: 'x-01' },
    { id: 'x-04', name: 'Solveig Underhill', manager: 'x-03' },
  ],
  customers: ['Patients!', 'Families'],
  ties: [
    { from: 'x-02', to: 'Patients', service: 'Triage,\nday & night', promise: 'In 10 minutes' },
    'x-03 >> x-02 = Beds, as Amara Okonjo asks for them',
    'x-02 > x-03',
    'team:x-01 > Families',
    'x-04 > x-03 = Keys',
  ],
};
