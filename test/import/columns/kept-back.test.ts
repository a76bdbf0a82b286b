import { describe, expect, it } from 'vitest';
import { fieldNames } from '#import/columns/header-names.ts';
import { whyKeptBack } from '#import/columns/kept-back.ts';
import { matchColumns } from '#import/columns/match-columns.ts';
import { importFiles } from '#model/problem.ts';
import { isRatingField } from '#model/ratings.ts';
import { planOf } from '../plan-of.ts';
import { noChoices } from './column-case.ts';

const ratings = 'kept back: ratings are counted, never shown';
const comments = 'kept back: comments are counted, never shown';
const isPrivate = 'kept back: private, not read';

describe('a column is kept back', () => {
  it.each([
    'Rating',
    'ratings',
    'Overall_Rating',
    'Rating 2',
    'customerRating',
    'Score',
    'Satisfaction (1-5)',
  ])('in every file if it is a rating: %s', (header) => {
    for (const file of importFiles) expect(whyKeptBack(file, header)).toBe(ratings);
  });

  it.each(['Comment', 'COMMENTS', 'Customer feedback', 'Remarks', 'Kommentar', 'Notes'])(
    'in every file if it is a comment: %s',
    (header) => {
      for (const file of importFiles) expect(whyKeptBack(file, header)).toBe(comments);
    },
  );

  it.each(['reliability', 'Assurance', 'tangibles', 'Empathy', 'responsiveness', 'overallrating'])(
    'in declarations if a service is rated by it: %s',
    (header) => {
      expect(whyKeptBack('serves', header)).toBe(ratings);
    },
  );

  it.each([
    'Performance Rating',
    'PerformanceScore',
    'PerfScoreID',
    'Performance',
    'Engagement',
    'EngagementSurvey',
    'EmpSatisfaction',
    'Last appraisal',
    'Potential',
    '9-box',
    'Flight risk',
  ])('in a chart if it judges somebody: %s', (header) => {
    expect(whyKeptBack('org', header)).toBe(ratings);
  });

  it.each([
    'Pay',
    'Pay Rate',
    'PayRate',
    'Actual Pay Floor (£)',
    'Payscale Minimum (£)',
    'Salary',
    'annual_salary',
    'BASESALARY',
    'Salary Cost of Reports (£)',
    'HourlyRate',
    'Rate of pay',
    'Bonus %',
    'Wages',
    'commission_pct',
    'SSN',
    'Social Security No.',
    'National Insurance Number',
    'Tax ID',
    'Date of birth',
    'DOB',
    'BirthDate',
    'BIRTHDATE',
    'Geburtsdatum',
    'Age',
    'Age group',
    'Gender',
    'GenderID',
    'Sex',
    'RaceDesc',
    'Race/Ethnicity',
    'HispanicLatino',
    'Religion',
    'Disability status',
    'Health insurance',
    'Blood Group',
    'MaritalStatus',
    'MaritalDesc',
    'Bank account',
    'IBAN',
    'Passport number',
    'CitizenDesc',
    'Personal email',
    'Emergency contact',
    'Initial password [passwordProfile] Required',
    'TermReason',
  ])('in a chart if it is a private matter: %s', (header) => {
    expect(whyKeptBack('org', header)).toBe(isPrivate);
  });

  it.each([
    'Beurteilung',
    'Mitarbeiterbeurteilung',
    'Mitarbeiter-Beurteilungen',
    'Leistungsbewertung',
    'Leistungsnote',
    'Leistungsstufe',
    'Eindruck',
    'Review',
    'Appréciation',
    'Évaluation',
    'Evaluación',
    'Avaliação',
    'Valutazione',
    'Beoordeling',
    'Betyg',
    'Omdöme',
    'How good is it',
    'How satisfied (1-5)',
    'Zufriedenheit',
    'Kundenzufriedenheit',
    'EmployeeSatisfactionIndex',
  ])('in a file of ties and in a chart if it is a rating in other words: %s', (header) => {
    expect(whyKeptBack('serves', header)).toBe(ratings);
    expect(whyKeptBack('org', header)).toBe(ratings);
  });

  it.each(['Notiz', 'Notizen', 'Kommentare', 'Anmerkungen', 'Opmerkingen', 'Commentaires'])(
    'if it is a comment in other words: %s',
    (header) => {
      expect(whyKeptBack('serves', header)).toBe(comments);
    },
  );

  it.each([
    'Krankheitstage',
    'Fehltage',
    'CTC',
    'Phone',
    'Work phone',
    'Telefon',
    'Telefonnummer',
    'Mobile',
    'Mobile number',
    'Jahresgehalt',
    'Geburtstag',
  ])('if it is private in other words: %s', (header) => {
    expect(whyKeptBack('org', header)).toBe(isPrivate);
  });

  it.each([
    'Leistung',
    'Leistungsart',
    'Leistungserbringer',
    'Leistungsempfänger',
    'Leistungsbeschreibung',
    'Reviewer',
    'Review team',
    'Mobile team',
    'Krankenhaus',
    'Bewerber',
    'Vorgesetzter',
    'Kunde',
    'Kundennummer',
    'Funktion',
    'Stelle',
    'Standort',
    'Personalnummer',
    'Notaufnahme',
    'Service',
    'How delivered',
    'How it is delivered',
    'Value stream',
  ])('but not for a word that only sounds like one: %s', (header) => {
    expect(whyKeptBack('serves', header)).toBeUndefined();
    expect(whyKeptBack('org', header)).toBeUndefined();
  });

  it.each([
    'Payroll Name',
    'Payroll number',
    'Corporate unit',
    'Corporate performance unit',
    'Operating unit',
    'Average',
    'Sexton',
    'Page',
    'Manager',
    'Agency',
    'Stage',
    'Health Board',
    'Public health region',
    'Birth centre',
    'Medical unit',
    'Tracey',
    'Terrace',
    'Scorecard owner',
    'Keynote',
    'Notepad',
    'Engagement manager',
    'Performance manager',
    'Bank staff',
    'Taxonomy',
    'Embankment',
    'Bicycle',
    'Visage',
    'Assurance team',
    'Personalnummer',
    'International number',
    'Nationwide id',
    'Ratio',
    'Overrated',
  ])('but not for a part of a word, or a harmless one: %s', (header) => {
    expect(whyKeptBack('org', header)).toBeUndefined();
  });

  it('never if it holds a field of ours, but for ratings in declarations, always', () => {
    for (const file of importFiles)
      for (const { field, names } of fieldNames[file])
        for (const name of names)
          expect([name, whyKeptBack(file, name)]).toEqual([name, isRatingField(field) ? ratings : undefined]);
  });
});

it.each(['rating', 'score', 'reliability'])('%s is read from declarations alone', (header) => {
  const read = importFiles.filter((file) =>
    [...matchColumns(file, ['id', 'name', header], [], noChoices).columns.keys()].some(isRatingField),
  );
  expect(read).toEqual(['serves']);
});

describe('what is kept back', () => {
  const header = ['id', 'name', 'Salary', 'Performance rating', 'Comment'];
  const rows = [['1', 'Amara', '61381', 'poor', 'SECRET']];

  it('is not sampled, guessed or read', () => {
    const plan = matchColumns('org', header, rows, noChoices);
    expect(plan.keptBack).toEqual([2, 3, 4]);
    for (const column of plan.keptBack)
      expect(plan.matches[column]).toMatchObject({ field: '', sample: [], guess: '', keptBack: true });
  });

  it('cannot be chosen, by hand or since it was chosen before', () => {
    const byHand = new Map([['Comment', 'title']]);
    const remembered = [{ file: 'org' as const, headers: '', columns: new Map([['Salary', 'title']]) }];
    const { headers, notFound } = matchColumns('org', header, rows, { byHand, remembered });
    expect(notFound).toEqual([['title', 'Comment']]);
    const again = matchColumns('org', header, rows, {
      byHand: new Map([['Salary', '']]),
      remembered: [{ ...remembered[0], headers }],
    });
    expect(again.columns.has('title')).toBe(false);
    expect(again.notFound).toEqual([]);
  });

  it('is counted by its filled cells, and stands nowhere in a plan', async () => {
    const org = 'id,name,Salary,Comment\n1,Amara,61381,SECRET\n2,Ben,,\n3,Chloé,55000,"=SECRET()"';
    const plan = await planOf({ org });
    expect(plan.files[0].keptBack).toBe(4);
    expect(JSON.stringify(plan)).not.toMatch(/SECRET|61381|55000/);
  });
});

describe('a column that is not read', () => {
  const sampleOf = (values: readonly string[]) =>
    matchColumns(
      'serves',
      ['provider', 'customer', 'Eignung'],
      values.map((value, i) => [`E${i}`, `E${i + 1}`, value]),
      noChoices,
    ).matches[2];

  it.each([
    ['ratings', ['5', '3,5', '', '10']],
    ['ratings', ['A', 'B+', 'C']],
    ['ratings', ['Exceeds expectations', 'meets', 'Poor']],
    ['ratings', ['4/5', '2 / 5']],
    ['long texts', ['x '.repeat(40), 'y '.repeat(31), 'short']],
  ])('shows nothing if its values look like %s', (what, values) => {
    const { sample, reason, keptBack } = sampleOf(values);
    expect(sample).toEqual([]);
    expect(reason).toBe(
      what === 'ratings'
        ? 'not known; its values look like ratings, so none is shown'
        : 'not known; its values are long texts, so none is shown',
    );
    expect(keptBack).toBe(false);
  });

  it('shows its values else, and can be chosen all the same', () => {
    expect(sampleOf(['red', 'blue', '']).sample).toEqual(['red', 'blue']);
    expect(sampleOf(['11', '200']).sample).toEqual(['11', '200']);
    const byHand = new Map([['Eignung', 'need']]);
    const plan = matchColumns('serves', ['provider', 'customer', 'Eignung'], [['1', '2', '5']], {
      byHand,
      remembered: [],
    });
    expect(plan.matches[2]).toMatchObject({ field: 'need', sample: ['5'] });
  });
});
