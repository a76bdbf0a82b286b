import type { LiveApp, PostAnswer } from './start-live-app.ts';

/** The address of the import that an upload led to, whichever of its steps that was. */
export const importOf = ({ location }: PostAnswer): string => /^\/imports\/[^/?]+/.exec(location)?.[0] ?? '';

/** The stamp that the apply form of a plan sends back. */
export const stampIn = (html: string): string => /name="plan" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** Uploads files and applies their plan; where that leads. */
export async function importFiles(
  app: LiveApp,
  files: Parameters<LiveApp['upload']>[0],
  fields: Readonly<Record<string, string>> = {},
): Promise<PostAnswer> {
  const link = importOf(await app.upload(files, fields));
  return applyImport(app, link);
}

/** Applies the plan that stands at an address. */
export async function applyImport(
  app: LiveApp,
  link: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<PostAnswer> {
  const { html } = await app.get(link);
  return app.post(`${link}/application`, { plan: stampIn(html), ...fields });
}
