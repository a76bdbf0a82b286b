import { describe, expect, it } from 'vitest';
import { matchColumns } from '#import/match-columns.ts';
import type { ImportFile } from '#model/problem.ts';

/** Header, expected field (blank: known or unknown, not read), and a value where the value decides. */
type Column = readonly [header: string, field: string, value?: string];

const match = (file: ImportFile, columns: readonly Column[], rows = 1) => {
  const sample = Array.from({ length: rows }, () => columns.map(([, , value]) => value ?? 'something'));
  return matchColumns(
    file,
    columns.map(([header]) => header),
    sample,
    new Map(),
  ).matches;
};

/** The header rows of real systems, one case a row of FORMATS §1, expected fields written out by hand. */
const systems: readonly (readonly [system: string, columns: readonly Column[]])[] = [
  [
    'Microsoft Entra ID, download users',
    [
      ['id', 'employee_id'],
      ['userPrincipalName', ''],
      ['displayName', 'name'],
      ['givenName', 'first_name'],
      ['surname', 'last_name'],
      ['mail', 'email'],
      ['jobTitle', 'title'],
      ['department', 'department'],
      ['officeLocation', 'location'],
      ['city', ''],
      ['country', ''],
      ['usageLocation', ''],
      ['accountEnabled', 'status'],
      ['createdDateTime', ''],
    ],
  ],
  [
    'Microsoft Entra ID, bulk create template',
    [
      ['User name [userPrincipalName] Required', 'email', 'amara@example.org'],
      ['Name [displayName] Required', 'name'],
      ['First name [givenName]', 'first_name'],
      ['Last name [surname]', 'last_name'],
      ['Job title [jobTitle]', 'title'],
      ['Department [department]', 'department'],
      ['Office [physicalDeliveryOfficeName]', 'location'],
      ['Usage location [usageLocation] Required', ''],
      ['Block sign in (Yes/No) [accountEnabled] Required', 'status'],
    ],
  ],
  [
    'Microsoft 365 admin, import',
    [
      ['User Name', 'email', 'amara@example.org'],
      ['Display Name', 'name'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Job Title', 'title'],
      ['Department', 'department'],
      ['Office Number', ''],
      ['City', 'location'],
      ['Country or Region', ''],
    ],
  ],
  [
    'Microsoft 365 admin, export',
    [
      ['User principal name', 'email'],
      ['Object Id', 'employee_id'],
      ['Display name', 'name'],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Title', 'title'],
      ['Department', 'department'],
      ['Office', 'location'],
      ['City', ''],
      ['Country/Region', ''],
      ['Block credential', 'status'],
      ['When created', ''],
    ],
  ],
  [
    'Active Directory',
    [
      ['SamAccountName', ''],
      ['employeeNumber', ''],
      ['employeeID', 'employee_id'],
      ['Name', 'name'],
      ['DisplayName', ''],
      ['GivenName', 'first_name'],
      ['Surname', 'last_name'],
      ['sn', ''],
      ['mail', ''],
      ['EmailAddress', 'email'],
      ['title', 'title'],
      ['department', 'department'],
      ['physicalDeliveryOfficeName', 'location'],
      ['l', ''],
      ['co', ''],
      ['manager', '', 'CN=Okafor\\, Amara,OU=Staff,DC=example,DC=org'],
      ['Enabled', 'status'],
      ['userAccountControl', 'status'],
      ['whenCreated', ''],
      ['secretary', ''],
      ['assistant', ''],
    ],
  ],
  [
    'Google Workspace',
    [
      ['Employee ID', 'employee_id'],
      ['First Name [Required]', 'first_name'],
      ['Last Name [Required]', 'last_name'],
      ['Email Address [Required]', 'email'],
      ['Employee Title', 'title'],
      ['Department', 'department'],
      ['Building ID', 'location'],
      ['Floor Name', ''],
      ['Work Address', ''],
      ['Manager Email', 'manager_email'],
      ['Status [READ ONLY]', 'status'],
      ['New Status [UPLOAD ONLY]', 'status'],
    ],
  ],
  [
    'Okta',
    [
      ['login', '', 'amara@example.org'],
      ['employeeNumber', 'employee_id'],
      ['displayName', 'name'],
      ['firstName', 'first_name'],
      ['lastName', 'last_name'],
      ['email', 'email', 'amara@example.org'],
      ['title', 'title'],
      ['department', 'department'],
      ['division', ''],
      ['organization', ''],
      ['city', 'location'],
      ['state', ''],
      ['countryCode', ''],
      ['managerId', 'manager_id'],
      ['manager', 'manager_name', 'Ben Smith'],
    ],
  ],
  [
    'SCIM 2.0 enterprise user',
    [
      ['employeeNumber', 'employee_id'],
      ['userName', '', 'amara'],
      ['externalId', ''],
      ['displayName', 'name'],
      ['name.givenName', 'first_name'],
      ['name.familyName', 'last_name'],
      ['emails.value', 'email'],
      ['title', 'title'],
      ['department', 'department'],
      ['division', ''],
      ['organization', ''],
      ['addresses', 'location'],
      ['manager.value', 'manager_id'],
      ['manager.displayName', 'manager_name'],
      ['active', 'status'],
    ],
  ],
  [
    'Workday, custom report',
    [
      ['Employee ID', 'employee_id'],
      ['Worker ID', ''],
      ['Worker', 'name'],
      ['Preferred Name', ''],
      ['Legal Name', ''],
      ['Email - Primary Work', 'email'],
      ['Email - Work', ''],
      ['primaryWorkEmail', ''],
      ['Business Title', ''],
      ['Job Title', 'title'],
      ['Job Profile', ''],
      ['Supervisory Organization', ''],
      ['Cost Center', ''],
      ['Department', 'department'],
      ['Location', 'location'],
      ['Work Location', ''],
      ['Manager ID', 'manager_id'],
      ['Manager Employee ID', 'manager_id'],
      ["Worker's Manager", 'manager_name'],
      ['Manager', 'manager_name', 'Ben Smith'],
      ['Manager - Level 01', ''],
      ['Manager - Level 09', ''],
      ['Manager Email', 'manager_email'],
      ['Active Status', 'status'],
      ['Worker Status', 'status'],
      ['On Leave', 'status'],
      ['Hire Date', 'start_date'],
      ['Original Hire Date', ''],
      ['FTE %', ''],
      ['Scheduled Weekly Hours', ''],
      ['Matrix Manager', 'dotted_line_manager_ids'],
      ['Matrix Organization', ''],
    ],
  ],
  [
    'Workday, underscored ids',
    [
      ['Employee_ID', 'employee_id'],
      ['Worker', 'name'],
      ['Manager_ID', 'manager_id'],
    ],
  ],
  [
    'Workday-style flat file',
    [
      ['EmployeeID', 'employee_id'],
      ['Name', 'name'],
      ['WorkEmail', 'email'],
      ['Title', 'title'],
      ['CostCenter', 'department'],
      ['CostCenterHierarchy', ''],
      ['Location', 'location'],
      ['ManagerID', 'manager_id'],
      ['ManagerName', 'manager_name'],
      ['Type', 'status'],
    ],
  ],
  [
    'SAP SuccessFactors',
    [
      ['USERID', ''],
      ['EMPID', 'employee_id'],
      ['USERNAME', '', 'aokafor'],
      ['FIRSTNAME', 'first_name'],
      ['LASTNAME', 'last_name'],
      ['EMAIL', 'email'],
      ['TITLE', 'title'],
      ['JOBCODE', ''],
      ['DEPARTMENT', 'department'],
      ['DIVISION', ''],
      ['LOCATION', 'location'],
      ['MANAGER', 'manager_id', '00817'],
      ['STATUS', 'status'],
      ['HIREDATE', 'start_date'],
      ['MATRIX_MANAGER', 'dotted_line_manager_ids'],
      ['CUSTOM_MANAGER', 'dotted_line_manager_ids'],
      ['HR', ''],
    ],
  ],
  [
    'Oracle HCM, Worker.dat',
    [
      ['PersonNumber', 'employee_id'],
      ['AssignmentNumber', ''],
      ['FirstName', 'first_name'],
      ['LastName', 'last_name'],
      ['EmailAddress', 'email'],
      ['JobCode', 'title'],
      ['PositionCode', ''],
      ['DepartmentName', 'department'],
      ['LocationCode', 'location'],
      ['ManagerPersonNumber', 'manager_id'],
      ['ManagerId', 'manager_id'],
      ['ManagerAssignmentNumber', 'manager_id'],
      ['AssignmentStatusTypeCode', 'status'],
      ['EffectiveStartDate', ''],
      ['StartDate', 'start_date'],
      ['FTE', ''],
      ['ManagerType', ''],
      ['PrimaryFlag', ''],
    ],
  ],
  [
    'PeopleSoft-style',
    [
      ['EMPLID', 'employee_id'],
      ['NAME', 'name'],
      ['EMAIL_ADDR', 'email'],
      ['JOBTITLE', 'title'],
      ['DEPTID', ''],
      ['DEPTNAME', 'department'],
      ['LOCATION', 'location'],
      ['SUPERVISOR_ID', 'manager_id'],
      ['MANAGER_EMAIL', 'manager_email'],
      ['EMPL_STATUS', 'status'],
      ['HIRE_DT', 'start_date'],
      ['FTE', ''],
    ],
  ],
  [
    'ADP Workforce Now',
    [
      ['Associate ID', 'employee_id'],
      ['File Number', ''],
      ['Position ID', ''],
      ['Payroll Name', 'name'],
      ['Legal First Name', 'first_name'],
      ['Legal Last Name', 'last_name'],
      ['Preferred Or Chosen First Name', ''],
      ['Work Contact: Work Email', 'email'],
      ['Job Title Description', 'title'],
      ['Home Department Description', ''],
      ['Home Department Code', ''],
      ['Business Unit Description', 'department'],
      ['Location Description', 'location'],
      ['Reports To Associate ID', 'manager_id'],
      ['Reports To Position ID', 'manager_id'],
      ['Reports To Name', 'manager_name'],
      ['Reports To Legal Name', 'manager_name'],
      ['Reports To Email', 'manager_email'],
      ['Position Status', 'status'],
      ['Hire Date', 'start_date'],
      ['Rehire Date', ''],
      ['Position Start Date', ''],
      ['FTE', ''],
      ['Standard Hours', ''],
    ],
  ],
  [
    'UKG Pro',
    [
      ['Employee Number', 'employee_id'],
      ['EEID', ''],
      ['Employee Name (Last Suffix, First MI)', 'name'],
      ['emailAddress', 'email'],
      ['jobDescription', ''],
      ['Job Title', 'title'],
      ['orgLevel1Code', ''],
      ['orgLevel4Code', ''],
      ['primaryWorkLocationCode', ''],
      ['Location', 'location'],
      ['Supervisor Employee Number', 'manager_id'],
      ['supervisorID', 'manager_id'],
      ['Supervisor Name', 'manager_name'],
      ['Employment Status', 'status'],
      ['employeeStatusCode', 'status'],
      ['lastHireDate', ''],
      ['Original Hire', 'start_date'],
      ['FTE', ''],
    ],
  ],
  [
    'UKG Ready',
    [
      ['Employee Id', 'employee_id'],
      ['Account Id', ''],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Primary Email', 'email'],
      ['Default Job', 'title'],
      ['Default Department', 'department'],
      ['Location', 'location'],
      ['Manager 1 Employee Id', 'manager_id'],
      ['Manager 1 Name', 'manager_name'],
      ['Employee Status', 'status'],
      ['Date Hired', 'start_date'],
      ['Manager 2 Employee Id', 'dotted_line_manager_ids'],
    ],
  ],
  [
    'BambooHR',
    [
      ['Employee #', 'employee_id'],
      ['EEID', ''],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Preferred Name', ''],
      ['Display Name', 'name'],
      ['Work Email', 'email'],
      ['Job Title', 'title'],
      ['Department', 'department'],
      ['Division', ''],
      ['Location', 'location'],
      ['Supervisor ID', 'manager_id'],
      ['supervisorEId', 'manager_id'],
      ['Reporting to', 'manager_name', 'Ben Smith'],
      ['Supervisor', 'manager_name', 'Ben Smith'],
      ['reportsTo', 'manager_name', 'Ben Smith'],
      ['supervisorEmail', 'manager_email'],
      ['Employment Status', 'status'],
      ['Status', 'status'],
      ['Hire Date', 'start_date'],
    ],
  ],
  [
    'HiBob',
    [
      ['Employee ID', 'employee_id'],
      ['Display name', 'name'],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Email', 'email'],
      ['Job title', 'title'],
      ['Department', 'department'],
      ['Site', 'location'],
      ['Reports to', 'manager_name', 'Ben Smith'],
      ['Reports to email', 'manager_email'],
      ['Status', 'status'],
      ['Lifecycle status', 'status'],
      ['Start date', 'start_date'],
      ['FTE %', ''],
      ['Second level manager', ''],
    ],
  ],
  [
    'Personio',
    [
      ['Employee ID', 'employee_id'],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Email', 'email'],
      ['Position', 'title'],
      ['Department', 'department'],
      ['Team', ''],
      ['Office', 'location'],
      ['Supervisor', 'manager_name', 'Ben Smith'],
      ['Status', 'status'],
      ['Hire date', 'start_date'],
      ['Weekly working hours', ''],
    ],
  ],
  [
    'Personio in German',
    [
      ['Personalnummer', 'employee_id'],
      ['Vorname', 'first_name'],
      ['Nachname', 'last_name'],
      ['Abteilung', 'department'],
      ['Standort', 'location'],
      ['Vorgesetzter', 'manager_id'],
    ],
  ],
  [
    'Gusto',
    [
      ['employee uuid', 'employee_id'],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Work email', 'email'],
      ['Job title', 'title'],
      ['Department', 'department'],
      ['Work location', 'location'],
      ['manager id', 'manager_id'],
      ['Manager', 'manager_name', 'Ben Smith'],
      ['Employment status', 'status'],
      ['Start date', 'start_date'],
    ],
  ],
  [
    'Rippling',
    [
      ['Employee ID', 'employee_id'],
      ['Employee name', 'name'],
      ['Legal first name', 'first_name'],
      ['Legal last name', 'last_name'],
      ['Work email', 'email'],
      ['Title', 'title'],
      ['Department', 'department'],
      ['Work location', 'location'],
      ['Manager', 'manager_name', 'Ben Smith'],
      ['Manager - Work email', 'manager_email'],
      ['Employment status', 'status'],
      ['Start date', 'start_date'],
    ],
  ],
  [
    'Zoho People',
    [
      ['Employee ID', 'employee_id'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Email address', 'email'],
      ['Designation', 'title'],
      ['Department', 'department'],
      ['Location', 'location'],
      ['Reporting To', 'manager_name', 'Ben Smith'],
      ['Employee Status', 'status'],
      ['Date of joining', 'start_date'],
    ],
  ],
  [
    'Keka-style export',
    [
      ['Employee Number', 'employee_id'],
      ['Display Name', ''],
      ['Full Name', 'name'],
      ['Work Email', 'email'],
      ['Job Title', 'title'],
      ['Secondary Job Title', ''],
      ['Department', 'department'],
      ['Sub Department', ''],
      ['Business Unit', ''],
      ['Location', 'location'],
      ['Reporting Manager Employee Number', 'manager_id'],
      ['Reporting To', 'manager_name', 'Ben Smith'],
      ['Employment Status', 'status'],
      ['Date Joined', 'start_date'],
      ['Time Type', ''],
      ['Dotted Line Manager', 'dotted_line_manager_ids'],
    ],
  ],
  [
    'PeopleForce',
    [
      ['employee_id', 'employee_id'],
      ['first_name', 'first_name'],
      ['last_name', 'last_name'],
      ['email', 'email'],
      ['position', 'title'],
      ['department', 'department'],
      ['location', 'location'],
      ['manager', 'manager_id', '4711'],
      ['hired_on', 'start_date'],
    ],
  ],
  [
    'Visma',
    [
      ['wns_id', 'employee_id'],
      ['afd_nr', ''],
      ['afd_naam', 'department'],
      ['ManagerLoginName', 'manager_id'],
      ['werknemersgroep', 'status'],
    ],
  ],
  [
    'Odoo',
    [
      ['id', 'employee_id'],
      ['External ID', ''],
      ['name', 'name'],
      ['work_email', 'email'],
      ['job_title', 'title'],
      ['job_id', ''],
      ['department_id', 'department'],
      ['work_location_id', 'location'],
      ['parent_id', 'manager_id', '12'],
      ['active', 'status'],
      ['coach_id', 'dotted_line_manager_ids'],
    ],
  ],
  [
    'Frappe HR',
    [
      ['employee', 'employee_id', 'HR-EMP-00001'],
      ['employee_number', ''],
      ['employee_name', 'name'],
      ['first_name', 'first_name'],
      ['last_name', 'last_name'],
      ['company_email', 'email'],
      ['designation', 'title'],
      ['department', 'department'],
      ['branch', 'location'],
      ['reports_to', 'manager_id', 'HR-EMP-00002'],
      ['status', 'status'],
      ['date_of_joining', 'start_date'],
    ],
  ],
  [
    'Viva Insights',
    [
      ['PersonId', 'employee_id', 'amara@example.org'],
      ['LevelDesignation', 'title'],
      ['Organization', 'department'],
      ['FunctionType', ''],
      ['Area ', 'location'],
      ['ManagerId', 'manager_id', 'ben@example.org'],
      ['HireDate', 'start_date'],
      ['HourlyRate', ''],
    ],
  ],
  [
    'ChartHop',
    [
      ['Work Email', 'email'],
      ['Employee ID', 'employee_id'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Pref Name', ''],
      ['Pref Last', ''],
      ['Middle Name', ''],
      ['Job Title', 'title'],
      ['Department', 'department'],
      ['Location', 'location'],
      ['Manager', 'manager_email', 'ben@example.org'],
      ['Start Date', 'start_date'],
    ],
  ],
  [
    'Lattice',
    [
      ['External user ID', ''],
      ['Employee ID', 'employee_id'],
      ['Empl ID', ''],
      ['Name', 'name'],
      ['Full name', ''],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Surname', ''],
      ['Preferred first name', ''],
      ['Email', 'email'],
      ['Email address', ''],
      ['Title', 'title'],
      ['Business title', ''],
      ['Job title', ''],
      ['Department', 'department'],
      ['Manager ID', 'manager_id'],
      ['Manager', 'manager_name', 'Ben Smith'],
      ['Manager email', 'manager_email'],
      ['Supervisor email', 'manager_email'],
      ['Manager email address', 'manager_email'],
      ['Status', 'status'],
      ['Active', 'status'],
      ['Active Status', 'status'],
      ['Start date', 'start_date'],
      ['Hire date', ''],
      ['Started At', ''],
    ],
  ],
  [
    'Culture Amp',
    [
      ['Employee Id', 'employee_id'],
      ['Name', 'name'],
      ['Preferred Name', ''],
      ['Email', 'email'],
      ['Job Title', 'title'],
      ['Job Title Level', ''],
      ['Department', 'department'],
      ['Division', ''],
      ['Location', 'location'],
      ['Country', ''],
      ['Region', ''],
      ['Work Location', ''],
      ['Manager', 'manager_name', 'Ben Smith'],
      ['Manager Email', 'manager_email'],
      ['Start Date', 'start_date'],
      ['End Date', 'end_date'],
      ['Employment Type', ''],
    ],
  ],
  [
    'Pingboard',
    [
      ['Employee ID', 'employee_id'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Email', 'email'],
      ['Job Title', 'title'],
      ['Department', 'department'],
      ['Location', 'location'],
      ['Reports To', 'manager_name', 'Ben Smith'],
      ['Start Date', 'start_date'],
    ],
  ],
  [
    'Organimi',
    [
      ['ID', 'employee_id'],
      ['Unique ID', ''],
      ['Firstname', 'first_name'],
      ['Last Name', 'last_name'],
      ['Email', 'email'],
      ['Role Title', 'title'],
      ['Department', 'department'],
      ['Location', 'location'],
      ['Boss ID', 'manager_id'],
      ['Manager ID', 'manager_id'],
      ['Dottedids', 'dotted_line_manager_ids'],
    ],
  ],
  [
    'OrgChart Now',
    [
      ['PersonID', 'employee_id'],
      ['Name', 'name'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Preferred Name', ''],
      ['Email', 'email'],
      ['Title', 'title'],
      ['Department', 'department'],
      ['Location', 'location'],
      ['SupervisorID', 'manager_id'],
      ['IsAssistant', ''],
    ],
  ],
  [
    'OrgPlus',
    [
      ['Person ID', 'employee_id'],
      ['Full Name', 'name'],
      ['Work Email', 'email'],
      ['Job Title', 'title'],
      ['Department', 'department'],
      ['Office Location', 'location'],
      ['Supervisor ID', 'manager_id'],
      ['AltReportsTo', 'dotted_line_manager_ids'],
      ['Is Assistant', ''],
    ],
  ],
  [
    'Plumsail',
    [
      ['Employee ID', 'employee_id'],
      ['Employee name', 'name'],
      ['Manager ID', 'manager_id'],
      ['Dotted manager ID', 'dotted_line_manager_ids'],
      ['Assistant ID', ''],
    ],
  ],
  [
    'Unaric',
    [
      ['Email', 'email'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['AliasEmails', ''],
      ['Position', 'title'],
      ['Department', 'department'],
      ['SubDepartment', ''],
      ['Location', 'location'],
      ['SupervisorEmail', 'manager_email'],
      ['EndDate', 'end_date'],
      ['StartDate', 'start_date'],
    ],
  ],
  [
    'Visio wizard with ids',
    [
      ['Unique_ID', 'employee_id'],
      ['Name', 'name'],
      ['Title', 'title'],
      ['Department', 'department'],
      ['Reports_To', 'manager_id', '17'],
      ['Master_Shape', ''],
    ],
  ],
  [
    'Visio wizard with names',
    [
      ['Employee ID', 'employee_id'],
      ['Name', 'name'],
      ['Reports To', 'manager_name', 'Ben Smith'],
    ],
  ],
  [
    'Lucidchart',
    [
      ['Employee ID', 'employee_id'],
      ['Name', 'name'],
      ['Email', 'email'],
      ['Title', 'title'],
      ['Role', ''],
      ['Department', 'department'],
      ['Supervisor ID', 'manager_id'],
      ['Supervisor name', 'manager_name'],
    ],
  ],
  [
    'Atlassian Data Manager',
    [
      ['EmployeeID', 'employee_id'],
      ['FullName', 'name'],
      ['Email', 'email'],
      ['Role', 'title'],
      ['Department', 'department'],
      ['Organization', ''],
      ['Location', 'location'],
      ['ManagerID', 'manager_id'],
      ['Status', 'status'],
      ['StartDate', 'start_date'],
      ['EmploymentType', ''],
    ],
  ],
  [
    'iTop',
    [
      ['Employee number', 'employee_id'],
      ['First Name*', 'first_name'],
      ['Last Name*', 'last_name'],
      ['Email', 'email'],
      ['Function', 'title'],
      ['Organization->Name', 'department'],
      ['Location->Name', 'location'],
      ['Manager->Last Name', ''],
      ['Manager->Full name', 'manager_name'],
      ['Status*', 'status'],
    ],
  ],
  [
    'UK Government organogram, senior posts',
    [
      ['Post Unique Reference', 'employee_id'],
      ['Name', 'name'],
      ['Contact E-mail', 'email'],
      ['Job Title', 'title'],
      ['Unit', 'department'],
      ['Organisation', ''],
      ['Parent Department', ''],
      ['Office Region', 'location'],
      ['Reports to Senior Post', 'manager_id'],
      ['Valid?', 'status'],
      ['Notes', ''],
      ['FTE', ''],
    ],
  ],
  [
    'UK Government organogram, junior posts',
    [
      ['Unit', 'department'],
      ['Generic Job Title', 'title'],
      ['Reporting Senior Post', 'manager_id'],
      ['Number of Posts in FTE', ''],
    ],
  ],
  [
    'Huebner HR data set',
    [
      ['EmpID', 'employee_id'],
      ['Employee_Name', 'name'],
      ['Position', 'title'],
      ['Department', 'department'],
      ['State', 'location'],
      ['Zip', ''],
      ['ManagerID', 'manager_id'],
      ['ManagerName', 'manager_name'],
      ['EmploymentStatus', 'status'],
      ['DateofHire', 'start_date'],
    ],
  ],
  [
    'Oracle HR',
    [
      ['employee_id', 'employee_id'],
      ['first_name', 'first_name'],
      ['last_name', 'last_name'],
      ['email', 'email'],
      ['job_id', 'title'],
      ['department_id', 'department'],
      ['City', 'location'],
      ['Country', ''],
      ['manager_id', 'manager_id'],
      ['hire_date', 'start_date'],
    ],
  ],
  [
    'Northwind and Chinook',
    [
      ['EmployeeId', 'employee_id'],
      ['FirstName', 'first_name'],
      ['LastName', 'last_name'],
      ['Email', 'email'],
      ['Title', 'title'],
      ['ReportsTo', 'manager_id', '2'],
      ['HireDate', 'start_date'],
    ],
  ],
  [
    'AdventureWorks',
    [
      ['BusinessEntityID', 'employee_id'],
      ['LoginID', ''],
      ['JobTitle', 'title'],
      ['OrganizationNode', ''],
      ['CurrentFlag', 'status'],
      ['HireDate', 'start_date'],
    ],
  ],
  [
    'Relationship file',
    [
      ['subordinate_id', 'employee_id'],
      ['manager_id', 'manager_id'],
      ['start_date', 'start_date'],
      ['end_date', 'end_date'],
      ['relationship_type', ''],
      ['context', ''],
    ],
  ],
  [
    'Team hierarchy template',
    [
      ['Employee Code N', 'employee_id'],
      ['Employee Code N+1', 'manager_id'],
    ],
  ],
  [
    'French sample',
    [
      ['NoEmpl', 'employee_id'],
      ['Nom', 'last_name'],
      ['Prenom', 'first_name'],
      ['Titre', 'title'],
      ['Dept', 'department'],
      ['Emplacement', 'location'],
      ['Superieur', 'manager_id'],
    ],
  ],
  [
    'German shift planner',
    [
      ['Personalnummer', 'employee_id'],
      ['Nachname', 'last_name'],
      ['Vorname', 'first_name'],
      ['Gruppe', 'department'],
      ['Eintritt', 'start_date'],
    ],
  ],
  [
    'Oracle EPM employees',
    [
      ['Primary key', ''],
      ['Object ID', ''],
      ['Employee Number', 'employee_id'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['E-mail address', 'email'],
      ['Title', 'title'],
      ['Department', 'department'],
      ['Business Address', 'location'],
      ['Manager', 'manager_name', 'Ben Smith'],
    ],
  ],
  [
    "Servemap's own org chart",
    [
      ['employee_id', 'employee_id'],
      ['name', 'name'],
      ['email', 'email'],
      ['title', 'title'],
      ['department', 'department'],
      ['location', 'location'],
      ['manager_id', 'manager_id'],
      ['dotted_line_manager_ids', 'dotted_line_manager_ids'],
      ['status', 'status'],
      ['start_date', 'start_date'],
      ['end_date', 'end_date'],
      ['serves', ''],
    ],
  ],
];

describe('the columns of an org chart', () => {
  it.each(systems)('of %s are understood', (_, columns) => {
    const fields = match('org', columns).map(({ header, field }) => [header, field]);
    expect(fields).toEqual(columns.map(([header, field]) => [header, field]));
  });

  it('are all known: every header that is not read says why', () => {
    const unknown = systems.flatMap(([system, columns]) =>
      match('org', columns)
        .filter(({ reason }) => reason === 'not known')
        .map(({ header }) => `${system}: ${header}`),
    );
    expect(unknown).toEqual(['Culture Amp: Job Title Level']);
  });

  it.each([
    ['employee', 'HR-EMP-00001', 'employee_id'],
    ['employee', 'Amara Okafor', 'name'],
    ['login', 'aokafor', 'employee_id'],
    ['login', 'amara@example.org', 'email'],
    ['manager', '4711', 'manager_id'],
    ['manager', 'Ben Smith', 'manager_name'],
    ['manager', 'Smith, Ben', 'manager_name'],
    ['manager', 'ben@example.org', 'manager_email'],
    ['Reports to', 'E17', 'manager_id'],
    ['Reports to', 'Ben Smith', 'manager_name'],
    ['User name', 'amara@example.org', 'email'],
    ['User name', 'Amara Okafor', 'name'],
  ])('named %s with the value %s is %s', (header, value, field) => {
    expect(match('org', [[header, '', value]])[0].field).toBe(field);
  });

  it('take the grouping with most distinct values below half the rows', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      'The ministry',
      `Body ${i % 2}`,
      `Unit ${i % 5}`,
      `Post ${i}`,
    ]);
    const header = ['Parent Department', 'Organisation', 'Unit', 'Team'];
    const fields = matchColumns('org', header, rows, new Map()).matches.map(({ field }) => field);
    expect(fields).toEqual(['', '', 'department', '']);
  });

  it('go by the names where there are too few rows to tell', () => {
    const rows = [
      ['Exec', 'A'],
      ['Ops', 'A'],
      ['Ops', 'A'],
      ['Fin', 'A'],
      ['Fin', 'B'],
    ];
    const { matches } = matchColumns('org', ['Department', 'Division'], rows, new Map());
    expect(matches.map(({ field }) => field)).toEqual(['department', '']);
  });

  it('prefer a column that holds something to one that is blank', () => {
    const fields = match('org', [
      ['Employee ID', '', ''],
      ['EEID', '', '17'],
    ]).map(({ field }) => field);
    expect(fields).toEqual(['', 'employee_id']);
  });

  it('may stand twice or have no header', () => {
    const reasons = match('org', [
      ['id', '', '1'],
      ['ID', '', '2'],
      ['', '', 'x'],
    ]).map(({ field, reason }) => field || reason);
    expect(reasons).toEqual(['employee_id', 'the same header stands twice; the first is read', 'no header']);
  });

  it('are taken as chosen by hand before anything else', () => {
    const chosen = new Map([['org.manager_id', 'Chef']]);
    const plan = matchColumns('org', ['id', 'Manager ID', 'Chef'], [['1', '2', '3']], chosen);
    expect(plan.columns.get('manager_id')).toEqual([2]);
    expect(plan.matches[2].reason).toBe('chosen by hand');
  });
});

describe('the columns of the other files', () => {
  it.each([
    ['provider', 'customer'],
    ['from', 'to'],
    ['source', 'target'],
    ['giver', 'receiver'],
    ['supplier', 'customer'],
    ['Employee ID', 'Who I serve'],
    ['Person', 'I serve'],
    ['id', 'serves'],
  ])('of declarations may be %s and %s', (provider, customer) => {
    const fields = match('serves', [
      [provider, ''],
      [customer, ''],
    ]).map(({ field }) => field);
    expect(fields).toEqual(['provider', 'customer']);
  });

  it('of declarations call a service also "service provided" or "deliverable"', () => {
    expect(match('serves', [['Service provided', '']])[0].field).toBe('service');
    expect(match('serves', [['Deliverable', '']])[0].field).toBe('service');
  });

  it('never show a rating or a comment', () => {
    const secret = [
      'rating',
      'reliability',
      'assurance',
      'tangibles',
      'empathy',
      'responsiveness',
      'comment',
      'Rating 2',
    ];
    for (const column of match(
      'serves',
      secret.map((header) => [header, '', '5']),
    )) {
      expect(column).toMatchObject({ field: '', reason: 'recognised; kept back, not read yet', sample: '' });
    }
  });

  it('of ratings cannot be chosen for a field that is shown', () => {
    const plan = matchColumns(
      'serves',
      ['provider', 'customer', 'comment'],
      [],
      new Map([['serves.service', 'comment']]),
    );
    expect(plan.notFound).toEqual([['service', 'comment']]);
  });

  it('of every file are the ones of the format', () => {
    const own = {
      serves:
        'provider,customer,service,need,promise,customer_part,main,how_delivered,confirmed,reported_by,said_on,underpinned_by',
      needs: 'person,need,from,importance,state,if_never',
      customers: 'name,role,kind,can_choose,serves,requirement',
    } as const;
    for (const [file, header] of Object.entries(own)) {
      const fields = match(
        file as ImportFile,
        header.split(',').map((name) => [name, '']),
      );
      expect(fields.map(({ field }) => field).join(',')).toBe(header);
    }
  });
});
