import type { Express } from 'express';
import { showCustomers } from './handlers/customers.ts';
import {
  createCustomer,
  createCustomerRemoval,
  showCustomerForm,
  showNewCustomer,
  updateCustomer,
} from './handlers/customers-forms.ts';
import { showGaps } from './handlers/gaps.ts';
import { createImport, showImport, showTemplate } from './handlers/import.ts';
import { createNeed, createNeedRemoval, showNeed, showNewNeed, updateNeed } from './handlers/needs.ts';
import { showOverview } from './handlers/overview.ts';
import { showPeople } from './handlers/people.ts';
import { showPerson } from './handlers/person.ts';
import { showReport, showReports } from './handlers/reports.ts';
import { createSample } from './handlers/sample.ts';
import {
  createEverythingRemoval,
  createSampleRemoval,
  showSettings,
  updateName,
} from './handlers/settings.ts';
import { showTeam } from './handlers/team.ts';
import { showTeams } from './handlers/teams.ts';
import { createTie, createTieEnd, showNewTie, showTie, updateTie } from './handlers/ties.ts';
import {
  applyUpload,
  changeUploadColumns,
  changeUploadOptions,
  removeUpload,
  showUpload,
  showUploadProblems,
} from './handlers/upload.ts';
import type { Services } from './services.ts';

/** Every address of Servemap. */
export function addRoutes(app: Express, services: Services): void {
  app.get('/', showOverview(services));
  app.get('/people', showPeople(services));
  app.get('/people/:partyId', showPerson(services));
  app.get('/teams', showTeams(services));
  app.get('/teams/:partyId', showTeam(services));
  app.get('/customers', showCustomers(services));
  app.get('/gaps', showGaps(services));

  app.get('/import', showImport(services));
  app.post('/import', createImport(services));
  app.get('/import/templates/:name', showTemplate(services));
  app.get('/imports/:id', showUpload(services));
  app.get('/imports/:id/problems.csv', showUploadProblems(services));
  app.post('/imports/:id/options', changeUploadOptions(services));
  app.post('/imports/:id/columns', changeUploadColumns(services));
  app.post('/imports/:id/application', applyUpload(services));
  app.post('/imports/:id/removal', removeUpload(services));

  app.get('/reports', showReports(services));
  app.get('/reports/gap-report.:format', showReport(services));

  app.get('/settings', showSettings(services));
  app.post('/settings/name', updateName(services));
  app.post('/sample', createSample(services));
  app.post('/sample/removal', createSampleRemoval(services));
  app.post('/everything/removal', createEverythingRemoval(services));

  app.get('/ties/new', showNewTie(services));
  app.post('/ties', createTie(services));
  app.get('/ties/:id', showTie(services));
  app.post('/ties/:id', updateTie(services));
  app.post('/ties/:id/end', createTieEnd(services));

  app.get('/needs/new', showNewNeed(services));
  app.post('/needs', createNeed(services));
  app.get('/needs/:id', showNeed(services));
  app.post('/needs/:id', updateNeed(services));
  app.post('/needs/:id/removal', createNeedRemoval(services));

  app.get('/customers/new', showNewCustomer(services));
  app.post('/customers', createCustomer(services));
  app.get('/customers/:id/edit', showCustomerForm(services));
  app.post('/customers/:id', updateCustomer(services));
  app.post('/customers/:id/removal', createCustomerRemoval(services));
}
