// The columns of the files that were loaded.
import { OUT, written, type TableUses } from './column-use.ts'

export const FILE_COLUMNS: TableUses = {
  source_row: {
    part: 'files',
    title: 'A line of the national return',
    columns: {
      table_name: ['Table', 'text'],
      return_year: ['Year', 'text'],
      content: ['', 'source'],
      id: OUT,
      system: OUT,
      child: OUT,
      key: OUT,
      first_import: OUT,
      changed_import: OUT,
      withdrawn_import: OUT,
    },
  },
  source_row_version: {
    part: 'files',
    title: 'What a line of the national return said before',
    columns: {
      content: ['', 'source'],
      replaced_at: ['Until', 'instant'],
      source_row_id: OUT,
      replaced_import: OUT,
      withdrawn_import: OUT,
    },
  },
  import_refusal: {
    part: 'files',
    title: 'A line that could not be read',
    columns: {
      file: written('File'),
      table_name: ['Table', 'text'],
      line: ['Line', 'text'],
      column_name: ['Column', 'text'],
      found: written('It said'),
      expected: ['It should have been', 'text'],
      import_id: OUT,
      number: OUT,
      child: OUT,
    },
  },
  import_row: {
    part: 'files',
    title: 'A line being read now',
    columns: {
      table_name: ['Table', 'text'],
      content: ['', 'source'],
      import_id: OUT,
      set_number: OUT,
      child: OUT,
      key: OUT,
    },
  },
}
