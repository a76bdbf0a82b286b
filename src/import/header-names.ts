import type { ImportFile } from '#model/problem.ts';

/**
 * The header names of each file, in the order of preference. Names are written as people write them and compared
 * through `headerKey`, so one spelling stands for all ("employee id" is EmployeeID, employee_id, Employee-Id).
 * A name that stands in two lists is decided by the values below it (`match-columns`).
 */
export interface FieldNames {
  /** Our field (FORMATS §7). */
  readonly field: string;
  readonly names: readonly string[];
}

/** Names with " · " between them, as FORMATS lists them. */
const list = (names: string): readonly string[] => names.split('·').map((name) => name.trim());

const org: readonly FieldNames[] = [
  {
    field: 'employee_id',
    names: list(`
      id · employee id · employee · employee id number · emp id · empl id · emplid · empid ·
      employee number · employee # · employee no · eeid · person id · person number · personid ·
      personnel number · personalnummer · worker id · associate id · file number · position id ·
      payroll number · staff number · external user id · unique id · unique identifier · user id ·
      userid · login · samaccountname · account id · employee code · employee code n · noempl ·
      matricule · post unique reference · primary key · object id · employee uuid · external id ·
      assignment number · business entity id · login id · subordinate id · wns id · user name`),
  },
  {
    field: 'name',
    names: list(`
      name · full name · display name · employee name · employee · worker · legal name ·
      preferred name · payroll name · employee name (last suffix, first mi) · navn · user name`),
  },
  {
    field: 'first_name',
    names: list(`
      first name · given name · forename · name.givenName · legal first name ·
      preferred or chosen first name · preferred first name · vorname · prenom · prénom`),
  },
  {
    field: 'last_name',
    names: list(`
      last name · surname · family name · name.familyName · legal last name · nachname · nom · sn`),
  },
  {
    field: 'email',
    names: list(`
      email · email address · work email · company email · primary email · email - primary work ·
      email - work · primary work email · work contact: work email · email addr · emails.value · mail ·
      user principal name · user name · upn · contact e-mail · login`),
  },
  {
    field: 'title',
    names: list(`
      title · job title · business title · position · position title · position name ·
      job title description · job profile · role · role title · designation · level designation ·
      employee title · function · job description · titre · stelle · generic job title · default job ·
      secondary job title · job code · position code · job id`),
  },
  {
    field: 'department',
    names: list(`
      department · dept · division · team · unit · organization · organisation · organization name ·
      org unit · org unit path · supervisory organization · business unit · business unit description ·
      home department description · sub department · function type · cost center · cost centre ·
      abteilung · gruppe · department name · dept name · default department · afd naam ·
      parent department · cost center hierarchy · dept id · department id · home department code ·
      afd nr`),
  },
  {
    field: 'location',
    names: list(`
      location · office · office location · work location · location name · site · city · building id ·
      location description · physicaldeliveryofficename · standort · emplacement · region ·
      office region · country · country or region · country/region · usage location · branch ·
      primary work location code · location code · office number · floor name · work address ·
      business address · addresses · work location id · l · co · country code · state · area · zip`),
  },
  {
    field: 'manager_id',
    names: list(`
      manager id · manager employee id · manager employee number · manager person number ·
      reporting manager employee number · supervisor id · supervisor employee number · supervisor eid ·
      boss id · reports to · reports to id · reports to associate id · reports to position id ·
      reports to senior post · reporting senior post · manager 1 employee id · parent id ·
      employee code n+1 · manager assignment number · manager login name · manager.value · superieur ·
      supérieur · vorgesetzter · manager`),
  },
  {
    field: 'manager_name',
    names: list(`
      manager · manager name · worker's manager · supervisor · supervisor name · immediate supervisor ·
      reporting to · reporting manager · line manager · reports to · reports to name ·
      reports to legal name · manager->full name · manager.displayName · manager 1 name`),
  },
  {
    field: 'manager_email',
    names: list(`
      manager email · manager email address · manager's email · supervisor email ·
      manager - work email · reports to email · line manager email · manager`),
  },
  {
    field: 'dotted_line_manager_ids',
    names: list(`
      dotted line manager ids · dotted line manager · dotted manager id · dottedids · matrix manager ·
      custom manager · secondary manager · second manager · manager 2 · functional manager ·
      manager 2 employee id · altreportsto · coach · coach id`),
  },
  {
    field: 'status',
    names: list(`
      status · employment status · employee status · employee record status · position status ·
      worker status · lifecycle status · empl status · employee status code · new status ·
      assignment status type code · werknemersgroep · active · active status · account enabled ·
      enabled · valid? · current flag · block sign in · block sign in (yes/no) · block credential ·
      on leave · user account control · type`),
  },
  {
    field: 'start_date',
    names: list(`
      start date · hire date · date of hire · date hired · date joined · date of joining ·
      joining date · hired on · started at · original hire date · original hire · last hire date ·
      hire dt · employment start date · eintritt · rehire date · position start date ·
      effective start date`),
  },
  {
    field: 'end_date',
    names: list(`
      end date · termination date · last day · date of termination · leaving date`),
  },
];

const serves: readonly FieldNames[] = [
  {
    field: 'provider',
    names: list(`
      provider · from · source · giver · supplier · server · employee id · person · employee · id ·
      email`),
  },
  {
    field: 'customer',
    names: list(`
      customer · to · target · receiver · i serve · who i serve · whom i serve · serves · recipient`),
  },
  { field: 'service', names: list(`service · service provided · deliverable · what is provided`) },
  { field: 'need', names: list(`need · need met`) },
  { field: 'promise', names: list(`promise · standard · agreed standard`) },
  { field: 'customer_part', names: list(`customer part · customer's part · part`) },
  { field: 'main', names: list(`main · main tie · main customer`) },
  { field: 'how_delivered', names: list(`how delivered · how it is delivered · channel`) },
  { field: 'confirmed', names: list(`confirmed`) },
  { field: 'reported_by', names: list(`reported by`) },
  { field: 'said_on', names: list(`said on · date`) },
  { field: 'underpinned_by', names: list(`underpinned by`) },
];

const needs: readonly FieldNames[] = [
  { field: 'person', names: list(`person · employee id · employee · id · email · who`) },
  { field: 'need', names: list(`need · what i need · text`) },
  { field: 'from', names: list(`from · from whom · supplier · provider`) },
  { field: 'importance', names: list(`importance · priority`) },
  { field: 'state', names: list(`state · status`) },
  { field: 'if_never', names: list(`if never · if this is never delivered`) },
];

const customers: readonly FieldNames[] = [
  { field: 'name', names: list(`name · customer · customer name · outside customer`) },
  { field: 'role', names: list(`role`) },
  { field: 'kind', names: list(`kind · type`) },
  { field: 'can_choose', names: list(`can choose · can choose another provider`) },
  { field: 'serves', names: list(`serves`) },
  { field: 'requirement', names: list(`requirement · requires`) },
];

export const fieldNames: Readonly<Record<ImportFile, readonly FieldNames[]>> = {
  org,
  customers,
  serves,
  needs,
};

/** Known headers that are not read, and why. */
export const unreadNames: Readonly<
  Record<ImportFile, readonly { reason: string; names: readonly string[] }[]>
> = {
  org: [
    { reason: 'recognised; not a hire date, not read', names: list(`when created · created date time`) },
    {
      reason: 'recognised, not read yet',
      names: list(`
      serves · fte · fte % · full time equivalent · weekly working hours · standard hours ·
      scheduled weekly hours · time type · employment type · number of posts in fte · hourly rate ·
      relationship type · context · primary flag · manager type · hr · secretary · assistant ·
      assistant id · is assistant · matrix organization · second level manager · organization node ·
      manager->last name · alias emails · pref name · pref last · middle name · notes · master shape ·
      manager - level 01 · manager - level 02 · manager - level 03 · manager - level 04 ·
      manager - level 05 · manager - level 06 · manager - level 07 · manager - level 08 ·
      manager - level 09 · org level 1 code · org level 2 code · org level 3 code · org level 4 code`),
    },
  ],
  customers: [],
  serves: [
    {
      reason: 'recognised; kept back, not read yet',
      names: list(`
      rating · ratings · score · stars · satisfaction · reliability · assurance · tangibles · empathy ·
      responsiveness · comment · comments · feedback · remarks`),
    },
  ],
  needs: [],
};

/** The columns a file cannot do without: of each list at least one. */
export const requiredFields: Readonly<Record<ImportFile, readonly (readonly string[])[]>> = {
  org: [['employee_id', 'email']],
  customers: [['name']],
  serves: [['provider'], ['customer']],
  needs: [['person'], ['need']],
};

/** Fields that read every column that fits, in order, and not only the best one. */
export const manyColumns: ReadonlySet<string> = new Set([
  'manager_id',
  'manager_name',
  'manager_email',
  'status',
  'dotted_line_manager_ids',
]);

/** Groupings: of several columns the one with most distinct values below half the rows is the telling one. */
export const groupingFields: ReadonlySet<string> = new Set(['department', 'location']);
