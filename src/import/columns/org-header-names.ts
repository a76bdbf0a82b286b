import { type FieldNames, nameList } from '../people/name-list.ts';

/** The header names of an org chart, in the order of preference: see `FieldNames`. */
export const orgHeaderNames: readonly FieldNames[] = [
  {
    field: 'employee_id',
    names: nameList(`
      id · employee id · employee · employee id number · emp id · empl id · emplid · empid ·
      employee number · employee # · employee no · eeid · person id · person number · personid ·
      personnel number · personalnummer · worker id · associate id · file number · position id ·
      payroll number · staff number · external user id · unique id · unique identifier · user id ·
      userid · login · samaccountname · account id · employee code · employee code n · noempl ·
      emp no · emp # · staff id · staff no · staff # · personnel no · payroll no · payroll id · worker number ·
      clock number · badge number · mitarbeiternummer · personal nr · matricule · post unique reference · primary key · object id · employee uuid · external id ·
      assignment number · business entity id · login id · subordinate id · wns id · user name`),
  },
  {
    field: 'name',
    names: nameList(`
      name · full name · display name · employee name · employee · worker · legal name ·
      preferred name · payroll name · employee name (last suffix, first mi) · navn · user name ·
      org name · unit name`),
  },
  {
    field: 'first_name',
    names: nameList(`
      first name · given name · forename · name.givenName · legal first name ·
      preferred or chosen first name · preferred first name · vorname · prenom · prénom`),
  },
  {
    field: 'last_name',
    names: nameList(`
      last name · surname · family name · name.familyName · legal last name · nachname · nom · sn`),
  },
  {
    field: 'email',
    names: nameList(`
      email · email address · work email · company email · primary email · email - primary work ·
      email - work · primary work email · work contact: work email · email addr · emails.value · mail ·
      user principal name · user name · upn · contact e-mail · login`),
  },
  {
    field: 'title',
    names: nameList(`
      title · job title · business title · position · position title · position name ·
      job title description · job profile · role · role title · designation · level designation ·
      employee title · function · job description · titre · stelle · generic job title · default job ·
      secondary job title · job code · position code · job id`),
  },
  {
    field: 'department',
    names: nameList(`
      department · dept · division · team · unit · organization · organisation · organization name ·
      org unit · org unit path · supervisory organization · business unit · business unit description ·
      home department description · sub department · function type · cost center · cost centre ·
      abteilung · gruppe · department name · org name · unit name · dept name · default department · afd naam ·
      parent department · cost center hierarchy · dept id · department id · home department code ·
      afd nr`),
  },
  {
    field: 'location',
    names: nameList(`
      location · office · office location · work location · location name · site · city · building id ·
      location description · physicaldeliveryofficename · standort · emplacement · region ·
      office region · country · country or region · country/region · usage location · branch ·
      primary work location code · location code · office number · floor name · work address ·
      business address · addresses · work location id · l · co · country code · state · area · zip`),
  },
  {
    field: 'manager_id',
    names: nameList(`
      manager id · manager employee id · manager employee number · manager person number ·
      reporting manager employee number · supervisor id · supervisor employee number · supervisor eid ·
      boss id · reports to · reports to id · reports to associate id · reports to position id ·
      reports to senior post · reporting senior post · manager 1 employee id · parent id ·
      employee code n+1 · manager assignment number · manager login name · manager.value · superieur ·
      supérieur · vorgesetzter · manager`),
  },
  {
    field: 'manager_name',
    names: nameList(`
      manager · manager name · worker's manager · supervisor · supervisor name · immediate supervisor ·
      reporting to · reporting manager · line manager · reports to · reports to name ·
      reports to legal name · manager->full name · manager.displayName · manager 1 name · parent name ·
      parent unit · parent unit name · parent org name`),
  },
  {
    field: 'manager_email',
    names: nameList(`
      manager email · manager email address · manager's email · supervisor email ·
      manager - work email · reports to email · line manager email · manager`),
  },
  { field: 'manager_level', names: levelNames() },
  {
    field: 'org_path',
    names: nameList(`organization node · org node · hierarchy path · tree path · reporting path`),
  },
  {
    field: 'dotted_line_manager_ids',
    names: nameList(`
      dotted line manager ids · dotted line manager · dotted manager id · dottedids · matrix manager ·
      custom manager · secondary manager · second manager · manager 2 · functional manager ·
      manager 2 employee id · manager 2 name · altreportsto · coach · coach id`),
  },
  { field: 'relationship_type', names: nameList(`relationship type`) },
  {
    field: 'status',
    names: nameList(`
      status · employment status · employee status · employee record status · position status ·
      worker status · lifecycle status · empl status · employee status code · new status ·
      assignment status type code · werknemersgroep · active · active status · account enabled ·
      enabled · valid? · current flag · block sign in · block sign in (yes/no) · block credential ·
      on leave · user account control · type`),
  },
  {
    field: 'start_date',
    names: nameList(`
      start date · hire date · date of hire · date hired · date joined · date of joining ·
      joining date · hired on · started at · original hire date · original hire · last hire date ·
      hire dt · employment start date · eintritt · eintrittsdatum · einstellungsdatum · rehire date · position start date ·
      effective start date`),
  },
  {
    field: 'end_date',
    names: nameList(`
      end date · termination date · last day · date of termination · leaving date · austritt ·
      austrittsdatum`),
  },
  {
    field: 'as_of',
    names: nameList(`
      as of · as of date · effective date · snapshot date · metric date · period · month`),
  },
  {
    field: 'serves',
    names: nameList(`serves · i serve · who i serve · whom i serve · customers · internal customers`),
  },
  { field: 'answer', names: nameList(`answer`) },
];

/** One column a level of managers, the top of the organisation first; the levels in their order. */
function levelNames(): string[] {
  const levels = Array.from({ length: 15 }, (_, i) => String(i + 1));
  const spellings = levels.flatMap((level) => [...new Set([level.padStart(2, '0'), level])]);
  return spellings.flatMap((level) => [
    `manager - level ${level}`,
    `level ${level} manager`,
    `management level ${level}`,
  ]);
}
