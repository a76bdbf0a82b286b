import { nameList } from '../people/name-list.ts';

/*
 * What headers of private matters are called: words that stand in a header one after another. They are compared
 * through `headerWords`, so that letter case and a plural's "s" do not matter, and "rate" does not stand in "Corporate".
 */

/** Opinions of people, of their work or of a service. */
export const ratingWords = nameList(`
  rating · rated · score · stars · star · satisfaction · appraisal · potential · evaluation · engagement ·
  performance · perf · nine box · 9 box · flight risk · retention risk · risk of leaving · risk of loss ·
  impact of loss · talent pool · talent review · talent category · succession · disciplinary · grievance ·
  nps · csat · review · impression · how good · how well · how satisfied · how happy · how likely ·
  ocena · voto · giudizio · punteggio · nota`);

/** Parts of words by which ratings are called in several languages; they stand in no name of a field. */
export const ratingStems = nameList(`
  beurteil · bewert · leistungs · zufrieden · eindruck · gesamtnote · satisf · apprais · appreciat · appréciat ·
  evaluat · évaluat · evaluac · avaliaç · avaliac · valutazion · valoraci · calificac · beoordel · tevreden ·
  betyg · omdöme · vurdering · bedømmelse · arviointi · 評価 · 评价 · 绩效 · 评分`);

export const commentStems = nameList(`
  kommentar · bemerkung · anmerkung · notiz · commentaire · comentario · comentário · commento · opmerking ·
  observacion`);

export const commentWords = nameList(`
  comment · feedback · remark · note · kommentar · bemerkung · anmerkung · commentaire · remarque ·
  comentario · observaciones`);

/** The five things a service is rated by; words that mean something else in a chart. */
export const serviceRatingWords = nameList(`
  reliability · assurance · tangible · tangibles · empathy · responsiveness`);

export const privateWords = nameList(`
  pay · payscale · salary · wage · bonus · compensation · remuneration · stipend · earnings · income ·
  allowance · hourly rate · daily rate · day rate · monthly rate · annual rate · base rate · bill rate ·
  billing rate · pay rate · rate of pay · commission pct · commission percent · commission rate ·
  stock option · gehalt · lohn · vergütung · salaire · rémunération · sueldo · salario ·
  ssn · social security · social insurance · national insurance · ni number · nino · tax · taxpayer ·
  national id · national identifier · identity card · identity number · id card · aadhaar · pan number · cpf · curp ·
  steuer id · steuernummer · sozialversicherungsnummer · personnummer · pesel · codice fiscale ·
  birth date · date of birth · birth day · birthday · birthdate · birth year · year of birth · birth place ·
  place of birth · birth country · country of birth · born · dob · geburtsdatum · date de naissance ·
  fecha de nacimiento · age · age group · geschlecht · gender · sex · sexe · sexual orientation · pronoun ·
  race · ethnic · ethnicity · ethnicities · hispanic · latino · caste · tribe · minority · veteran ·
  nationality · citizenship · citizen · religion · religious · konfession · disability · disabilities ·
  disabled · schwerbehindert · health status · health condition · health information · health note ·
  health issue · health insurance · health plan · health record · medical condition · medical note ·
  medical record · medical information · medical plan · blood type · blood group · allergy · allergies ·
  vaccination · vaccinated · pregnant · sick · sickness · sick leave · absence ·
  marital · married · civil status · family status · familienstand · spouse · children · dependent ·
  dependant · maiden name · bank · iban · bic · swift · sort code · passport · visa · driver license ·
  driving licence · work permit · residence permit · immigration · password · passwort · passcode ·
  home address · home phone · home email · personal email · personal phone · personal mobile ·
  private email · private phone · private address · emergency contact · next of kin ·
  ctc · phone · telephone · mobile · cell phone · cellphone · handy · fax · téléphone · teléfono · telefoon ·
  termination reason · term reason · reason for leaving · leave reason · reason for termination`);

/** These are private where they are the whole header, and say something else beside other words. */
export const privateHeaders = nameList(`
  rate · health · birth · faith · children · benefits · equity · commission · ni · pan · medical ·
  racedesc · sexdesc`);

/** These are no private matters, though one of the words above stands in them. */
export const harmlessWords = nameList(`
  performance manager · performance management · performance team · performance unit ·
  performance department · performance coach · performance center · performance centre · engagement manager ·
  engagement lead · engagement team · engagement partner · engagement type · bank staff · bank worker ·
  pay group · pay unit · tax team · tax department · children services · children service ·
  compensation team · visa team · potential successor ·
  review team · review unit · review board · review department · review committee · mobile team · mobile unit ·
  mobile worker · mobile services · mobile work`);

/** Words of German that have one of the stems in them and speak of services. */
export const harmlessStems = nameList(`
  leistungsart · leistungserbringer · leistungsempfänger · leistungsnehmer · leistungsgeber · leistungsbereich ·
  leistungsbeschreibung · leistungskatalog · leistungsname · leistungszentrum · leistungsort · leistungsdatum ·
  leistungsstelle · leistungsabteilung`);

/** These are never part of another word: they give a header away that is written without any gap. */
export const tellingStems = nameList(`
  salary · satisfaction · appraisal · ethnic · religio · dateofbirth · birthdate · passport · socialsecurity ·
  nationalinsurance · maritalstatus · bankaccount · hourlyrate · payrate · performancerating ·
  performancescore · perfscore · comments · feedback · gehalt · stundenlohn · monatslohn · bruttolohn · vergütung ·
  geburtsdat · geburtstag · geburtsort · krankheit · krankentag · krankenstand · fehltage · telefon · handynummer ·
  rufnummer · phonenumber · mobilenumber · mobilnummer`);
