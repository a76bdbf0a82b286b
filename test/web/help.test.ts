import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleIds } from '#model/finding.ts';
import { defaultSettings } from '#model/settings.ts';
import { ruleNames } from '#present/finding-words.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let forManager: RunningApp;
beforeAll(async () => {
  const organisation = await sampleOrganisation();
  app = await startApp({ organisation });
  forManager = await startApp({ organisation, viewer: { role: 'manager', partyId: 12 } });
});
afterAll(async () => {
  await app.close();
  await forManager.close();
});

describe('help', () => {
  it('has a page for every rule, with the same five parts', async () => {
    const index = await app.get('/help');
    for (const rule of ruleIds) {
      expect(linksOf(index.html)).toContain(`/help/${rule}`);
      const { status, html } = await app.get(`/help/${rule}`);
      expect([rule, status]).toEqual([rule, 200]);
      expect(textsOf(html, 'h1')).toEqual([ruleNames({ settings: defaultSettings })[rule]]);
      const parts = ['Why it matters', 'An example', 'How it is worked out', 'When it misleads'];
      expect(textsOf(html, 'h2')).toEqual(parts);
      expect(textOf(mainOf(html))).not.toMatch(/undefined|\[object|\$\{/);
    }
  });

  it('tells the ideas with their sources, and answers the known objection', async () => {
    const { html } = await app.get('/help/ideas');
    expect(textsOf(html, 'h2')).toContain('Is there such a thing as an internal customer?');
    expect(textsOf(html, 'dt')).toHaveLength(10);
    expect(textOf(html)).toContain('an internal customer is no end in itself');
  });

  it('is for everybody', async () => {
    for (const path of ['/help', '/help/ideas', '/help/unserved'])
      expect([path, (await forManager.get(path)).status]).toEqual([path, 200]);
  });

  it('of a rule that there is not answers 404', async () => {
    for (const path of ['/help/no-money', '/help/toString', '/help/__proto__'])
      expect([path, (await app.get(path)).status]).toEqual([path, 404]);
  });

  it('is led to from every gap, from the kinds of gaps and from every page', async () => {
    const all = await app.get('/gaps');
    const cards = [...all.html.matchAll(/<li class="gap .*?<\/li>/gs)].map(([card]) => card);
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) expect(linksOf(card).some((link) => link.startsWith('/help/'))).toBe(true);
    expect(linksOf(mainOf(all.html))).toContain('/help');
    expect(linksOf(mainOf((await app.get('/gaps?rule=need-unmet')).html))).toContain('/help/need-unmet');
    expect(linksOf((await app.get('/nowhere')).html)).toContain('/help');
  });
});

describe('the help of rules with thresholds', () => {
  it('says exactly from where on a gap is high, medium and low, and when the rule waits', async () => {
    const { html } = await app.get('/help/single-provider');
    expect(textOf(html)).toContain('10 or more: high. 3 to 9: medium. 1 or 2: low.');
    expect(textOf(html)).toContain('While fewer than 80 % of the people here have answered, the rule waits');
    const overloaded = textOf((await app.get('/help/overloaded')).html);
    for (const bound of [
      'among the top 5 % of the people here',
      'at least 10 such customers',
      'more than 20 % of the ties',
      '10 people here or more',
      'with fewer than 20 people here nobody is',
      'While fewer than 80 % of the people here have answered, the rule waits',
    ])
      expect(overloaded).toContain(bound);
  });

  it('says them as they are set', async () => {
    const help = async (singleProviderMedium: number, singleProviderHigh: number) => {
      const thresholds = { ...defaultSettings.thresholds, singleProviderMedium, singleProviderHigh };
      const organisation = { ...(await sampleOrganisation()), settings: { ...defaultSettings, thresholds } };
      const changed = await startApp({ organisation });
      const text = textOf((await changed.get('/help/single-provider')).html);
      await changed.close();
      return text;
    };
    expect(await help(2, 3)).toContain('3 or more: high. 2: medium. 1: low.');
    expect(await help(4, 4)).toContain('4 or more: high. 1 to 3: low.');
  });
});
