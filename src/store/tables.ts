import type { Kysely } from 'kysely';
import type { GroupKind } from '#model/groups.ts';

/**
 * The database, or a transaction on it: what every function of the store takes first. Truth values are 0 or 1,
 * times ISO texts, a blank is an empty text; `revision` is that of the row's last change.
 */
export type Db = Kysely<Tables>;

export interface Tables {
  organisation: OrganisationRow;
  person: PersonRow;
  customer: CustomerRow;
  party_group: GroupRow;
  tie: TieRow;
  rating_publication: RatingPublicationRow;
  need: NeedRow;
  journal: JournalRow;
  import_record: ImportRecordRow;
  remembered_columns: RememberedColumnsRow;
  import_undo: ImportUndoRow;
  undo_row: UndoRow;
  undone_import: UndoneImportRow;
  repair: RepairRow;
  upload: UploadRow;
  upload_part: UploadPartRow;
  circle: CircleRow;
  setting: SettingRow;
}

/** The one row that every change writes first, so that changes queue up behind each other. */
export interface OrganisationRow {
  id: number;
  name: string;
  revision: number;
  /** The next free numbers; they only grow, so that no number ever means somebody else. */
  next_party_id: number;
  next_tie_id: number;
  next_need_id: number;
  /** Data health; both null before the first import. */
  problems: number | null;
  rows_read: number | null;
  /** Revision at which people or ties were last deleted outright: whoever knows an older one reads all anew. */
  deleted_at: number;
}

export interface PersonRow {
  party_id: number;
  own_id: string;
  name: string;
  email: string;
  title: string;
  location: string;
  department: string;
  /** Party id of the line manager. */
  manager_id: number | null;
  unknown_manager: string;
  /** Party ids of the dotted-line managers, joined by ";"; and those who are not known, as written. */
  dotted_line: string;
  unknown_dotted: string;
  start_date: string;
  end_date: string;
  status: string;
  answer: string;
  sample: number;
  revision: number;
}

export interface CustomerRow {
  party_id: number;
  name: string;
  role: string;
  kind: string;
  can_choose: number;
  requirement: string;
  ended_on: string;
  sample: number;
  revision: number;
}

export interface GroupRow {
  party_id: number;
  kind: GroupKind;
  department: string;
  manager_id: number | null;
  sample: number;
  revision: number;
}

export interface TieRow {
  id: number;
  /** Party ids. */
  provider: number;
  customer: number;
  /** The bits of `tieFlag`, `ended` among them. */
  flags: number;
  service: string;
  need: string;
  promise: string;
  customer_part: string;
  how_delivered: string;
  said_on: string;
  underpinned_by: string;
  /** Packed: see `packRating`; 0 = not rated. */
  rating: number;
  ended_on: string;
  sample: number;
  revision: number;
}

/** What an import published of ratings; the newest is what is shown. */
export interface RatingPublicationRow {
  /** The import's. */
  revision: number;
  /** JSON: see `PublishedRatings`. Figures over many raters only, never a single rating. */
  cells: string;
}

export interface NeedRow {
  id: number;
  /** Party id of the person. */
  person: number;
  text: string;
  /** Party id, null where not said or not known. */
  supplier: number | null;
  supplier_text: string;
  importance: string;
  state: string;
  if_never: string;
  sample: number;
  revision: number;
}

/** One line a change: its number is the revision that the change made. */
export interface JournalRow {
  revision: number;
  at: string;
  actor: string;
  action: string;
  /** JSON: numbers of parties, ties and needs, and counts; never a name or a text. */
  detail: string;
}

export interface ImportRecordRow {
  revision: number;
  at: string;
  actor: string;
  rows_read: number;
  problem_count: number;
  /** JSON: the first of the problems. */
  problems: string;
  sample: number;
}

/** What was chosen by hand for the columns of a kind of file with these headers. */
export interface RememberedColumnsRow {
  file: string;
  /** SHA-256 of the headers, which are too long for a key. */
  key: string;
  headers: string;
  /** JSON: pairs of header and field. */
  columns: string;
  revision: number;
}

/** What undoing an import or a repair takes besides its rows in `undo_row`; of the newest of each only. */
export interface ImportUndoRow {
  /** The import's or repair's. */
  revision: number;
  /** JSON: see `Kept`. */
  kept: string;
}

/** A row as it was before an import or a repair changed or deleted it. */
export interface UndoRow {
  /** The import's or repair's. */
  revision: number;
  kind: UndoKind;
  /** The row's own number. */
  id: number;
  /** Revision at which the row's content came to be what it was, which an undoing does not change. */
  content_revision: number;
  /** 1 if that deleted it. */
  deleted: number;
  /** JSON: the values of all its columns; blank once that is undone. */
  before: string;
}

export type UndoKind = 'person' | 'customer' | 'tie' | 'need';

export interface UndoneImportRow {
  /** The revision that the undoing made. */
  undone_at: number;
  /** The import's or repair's. */
  revision: number;
}

/** A suggested repair that was recorded. */
export interface RepairRow {
  revision: number;
  /** The rule whose finding it was suggested for. */
  rule: string;
  /** JSON: see `RecordedChange`; numbers only, never a name or a text. */
  changes: string;
}

export interface UploadRow {
  id: string;
  created_at: string;
  options: string;
  /** JSON: file, key, name and size of each; blank while they are still coming in. */
  files: string;
}

export interface UploadPartRow {
  upload_id: string;
  file: string;
  /** From 0; every part but the last has `partSize` bytes. */
  part: number;
  bytes: Uint8Array;
}

export interface CircleRow {
  key: string;
  /** JSON: party ids. */
  members: string;
}

/** A part of the settings that differs from the defaults. */
export interface SettingRow {
  name: string;
  /** JSON: as in `SettingsDifference`. */
  value: string;
  revision: number;
}
