import type { Express } from 'express';
import { showChain } from './handlers/chain.ts';
import { showCommunities } from './handlers/communities.ts';
import { showCustomers } from './handlers/customers.ts';
import {
  createCustomer,
  createCustomerRemoval,
  showCustomerForm,
  showNewCustomer,
  updateCustomer,
} from './handlers/customers-forms.ts';
import { showGaps } from './handlers/gaps.ts';
import { showHelp, showHelpCommunities, showHelpIdeas, showHelpRule } from './handlers/help.ts';
import { createImport, showImport, showTemplate } from './handlers/import.ts';
import { changeImportColumns, changeImportFormat, showImportColumns } from './handlers/import-columns.ts';
import {
  applyImport,
  changeImportOptions,
  removeImport,
  showImportChanges,
  showImportPlan,
} from './handlers/import-plan.ts';
import {
  changeImportMends,
  showCorrectedFile,
  showImportProblems,
  showProblemsFile,
} from './handlers/import-problems.ts';
import { cancelImport, readImportAgain } from './handlers/import-progress.ts';
import { changeImportAnswers, showImportQuestions } from './handlers/import-questions.ts';
import { showImportRequests } from './handlers/import-requests.ts';
import { searchMap, sendMap, sendMapFile, showMapPage } from './handlers/map.ts';
import { showMirror } from './handlers/mirror.ts';
import { createNeed, createNeedRemoval, showNeed, showNewNeed, updateNeed } from './handlers/needs.ts';
import { showOverview } from './handlers/overview.ts';
import { createUndoing, showPastImport } from './handlers/past-imports.ts';
import { showPeople } from './handlers/people.ts';
import { showPerson } from './handlers/person.ts';
import { createRepair, createRepairUndoing, showRepairs } from './handlers/repairs.ts';
import { showReport, showReports, showTable } from './handlers/reports.ts';
import { createSample } from './handlers/sample.ts';
import {
  createEverythingRemoval,
  createSampleRemoval,
  showSettings,
  updateName,
} from './handlers/settings.ts';
import {
  createDefaults,
  showSettingsFile,
  updateRules,
  updateThresholds,
  updateVocabulary,
} from './handlers/settings-choices.ts';
import { showTeam } from './handlers/team.ts';
import { showTeamDeclarations } from './handlers/team-declarations.ts';
import { showTeams } from './handlers/teams.ts';
import { createTie, createTieEnd, showNewTie, showTie, updateTie } from './handlers/ties.ts';
import { leadToWeb, showWeb } from './handlers/web.ts';
import { sendWeb } from './handlers/web-files.ts';
import { showWhatIf } from './handlers/what-if.ts';
import { departmentIn, organisationIn, personIn, teamIn } from './read-web-scope.ts';
import type { Services } from './services.ts';

/** Every address of Servemap. */
export function addRoutes(app: Express, services: Services): void {
  app.get('/', showOverview(services));
  app.get('/web', showWeb(services, organisationIn));
  app.get('/web.:format', sendWeb(services, organisationIn));
  app.get('/people', showPeople(services));
  app.get('/people/:partyId', leadToWeb, showPerson(services));
  app.get('/people/:partyId/web', showWeb(services, personIn));
  app.get('/people/:partyId/web.:format', sendWeb(services, personIn));
  app.get('/teams', showTeams(services));
  app.get('/teams/:partyId', leadToWeb, showTeam(services));
  app.get('/teams/:partyId/declarations.:format', showTeamDeclarations(services));
  app.get('/teams/:partyId/web', showWeb(services, teamIn));
  app.get('/teams/:partyId/web.:format', sendWeb(services, teamIn));
  app.get('/map', showMapPage(services));
  app.get('/map.json', sendMap(services));
  app.get('/map/web.:format', sendMapFile(services));
  app.get('/map/search.json', searchMap(services));
  app.get('/departments/:department/web', showWeb(services, departmentIn));
  app.get('/departments/:department/web.:format', sendWeb(services, departmentIn));
  app.get('/customers', showCustomers(services));
  app.get('/gaps', showGaps(services));
  app.get('/repairs', showRepairs(services));
  app.post('/repairs', createRepair(services));
  app.post('/repairs/:revision/undoing', createRepairUndoing(services));
  app.get('/mirror', showMirror(services));
  app.get('/what-if', showWhatIf(services));
  app.get('/communities', showCommunities(services));

  app.get('/import', showImport(services));
  app.post('/import', createImport(services));
  app.get('/import/templates/:name', showTemplate(services));
  app.get('/import/requests', showImportRequests(services));
  app.get('/imports/:id', showImportPlan(services));
  app.get('/imports/:id/columns', showImportColumns(services));
  app.post('/imports/:id/columns', changeImportColumns(services));
  app.post('/imports/:id/format', changeImportFormat(services));
  app.get('/imports/:id/questions', showImportQuestions(services));
  app.post('/imports/:id/answers', changeImportAnswers(services));
  app.get('/imports/:id/problems', showImportProblems(services));
  app.get('/imports/:id/problems.csv', showProblemsFile(services));
  app.post('/imports/:id/mends', changeImportMends(services));
  app.get('/imports/:id/corrected/:source.csv', showCorrectedFile(services));
  app.get('/imports/:id/changes', showImportChanges(services));
  app.post('/imports/:id/options', changeImportOptions(services));
  app.post('/imports/:id/application', applyImport(services));
  app.post('/imports/:id/cancellation', cancelImport(services));
  app.post('/imports/:id/reading', readImportAgain(services));
  app.post('/imports/:id/removal', removeImport(services));
  app.get('/past-imports/:revision', showPastImport(services));
  app.post('/past-imports/:revision/undoing', createUndoing(services));

  app.get('/reports', showReports(services));
  app.get('/reports/gap-report.:format', showReport(services));
  app.get('/reports/data/:name.csv', showTable(services));

  app.get('/help', showHelp(services));
  app.get('/help/ideas', showHelpIdeas(services));
  app.get('/help/communities', showHelpCommunities(services));
  app.get('/help/:rule', showHelpRule(services));

  app.get('/settings', showSettings(services));
  app.post('/settings/name', updateName(services));
  app.post('/settings/rules', updateRules(services));
  app.post('/settings/thresholds', updateThresholds(services));
  app.post('/settings/vocabulary', updateVocabulary(services));
  app.post('/settings/:part/defaults', createDefaults(services));
  app.get('/settings/servemap-settings.json', showSettingsFile(services));
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
  app.get('/customers/:id/chain', showChain(services));
  app.get('/customers/:id/edit', showCustomerForm(services));
  app.post('/customers/:id', updateCustomer(services));
  app.post('/customers/:id/removal', createCustomerRemoval(services));
}
