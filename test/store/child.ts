import { applyPlan } from '#store/apply-plan.ts';
import type { StorePlace } from '#store/dialect.ts';
import { openStore } from '#store/open-store.ts';
import { nameOrganisation } from '#store/organisation.ts';
import { undoImport } from '#store/undo-import.ts';
import { crowdOf } from './crowd-of.ts';
import { planToAdd } from './plan-of.ts';

// A process of its own for tests of several at once: `node child.ts PLACE name|import|undo COUNT`.
const [place, task, count] = process.argv.slice(2);
const { db, close } = await openStore(JSON.parse(place) as StorePlace);
const by = { actor: `process ${process.pid}`, now: new Date() };
if (task === 'name') {
  for (let time = 0; time < Number(count); time++) await nameOrganisation(db, `${process.pid} ${time}`, by);
} else if (task === 'undo') {
  process.stdout.write('undoing\n');
  await undoImport(db, 2, by);
} else {
  const plan = planToAdd(crowdOf(Number(count)));
  process.stdout.write('applying\n');
  await applyPlan(db, plan, by);
}
await close();
